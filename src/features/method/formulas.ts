/** Every formula of the page, in the notation of `parseNotation`; one line each where there are several. Their words are in i18n. */
export const formulas = {
  rate: "p = {Σ_D w_i y_i // W},   W = Σ_D w_i",
  linear: "z_i = {w_i (y_i − p) // W}",
  variance: "v = Σ_h (1 − f_h) {n_h // n_h − 1} Σ_j (z_{h j} − z̄_h)^2,   SE = √{v}",
  deff: "deff = {v // s^2 / n},   s^2 = {n // n − 1} · {Σ_D w_i (y_i − p)^2 // W}",
  effectiveN: "n_{eff} = {p (1 − p) // v}",
  fromInterval: "SE = {U − L // 2 z}\nSE = {logit(U) − logit(L) // 2 z} p (1 − p)",
  fromCount: "v = {p (1 − p) // n} deff",
  logit: "logit(p) ± t_{df} {SE // p (1 − p)},   logit(p) = ln {p // 1 − p}",
  kornGraubard: "m = min( n,  n_{eff} ({t_{n−1} // t_{df}})^2 )",
  wilson: "{2 n_{eff} p + z^2 ± z √{z^2 + 4 n_{eff} p (1 − p)} // 2 (n_{eff} + z^2)}",
  difference: "d = p_1 − p_0,   SE_d = √{v_1 + v_0 − 2 cov},   t = {d // SE_d}",
  holm: "P′_{(i)} = max_{j ≤ i} min( 1,  (k − j + 1) P_{(j)} )",
  confidence: "P(true ≥ x) = F_{t, df} ( {(logit(p) − logit(x)) p (1 − p) // SE} )",
  needed: "n_{eff} = {p (1 − p) // (d / 1.96)^2}",
  path: "path(t) = p_0 + (x − p_0) {t − t_0 // T − t_0}",
  pace: "{x − p_t // T − t},   {p_t − p_0 // t − t_0}",
  lag: "(t − t_0) − {(p_t − p_0) (T − t_0) // x − p_0}",
  ratio: "R = {(p_t / p_0)^{1/(t − t_0)} − 1 // |(x / p_0)^{1/(T − t_0)} − 1|}",
  projectionTwo:
    "η_T = (1 + h) η_t − h η_0,   h = {T − t // t − t_0}\nVar(η_T) = (1 + h)^2 {v_t // (p_t q_t)^2} + h^2 {v_0 // (p_0 q_0)^2}",
  projectionMany: "Var(η_T) = x′ (X′ W X)^{−1} x · max( 1,  {χ^2 // k − 2} )",
  reaches: "P_T = F ( {η_T − logit(x) // √{Var(η_T)}} )",
  pool: "w′_i = w_i {W_b // W_a},   W_a = Σ_a w_i,   W_b = Σ_b w_i",
  model:
    "p_i = β + u_i + e_i,   D_i = deff {p̄ (1 − p̄) // n_i},   γ_i = {σ_u^2 // σ_u^2 + D_i}\np̃_i = γ_i p_i + (1 − γ_i) β",
  gap: "p_1 − p_2,   {p_1 // p_2}",
  spread: "sd = √{max( 0,  Σ_j s_j (p_j − p̄)^2 − noise )},   noise = Σ_j s_j v_j − v(Σ_j s_j p_j)",
  theil: "T = Σ_j s_j {p_j // p̄} ln {p_j // p̄}",
} as const;

export type FormulaName = keyof typeof formulas;
