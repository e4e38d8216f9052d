#!/usr/bin/env Rscript
# R 4.2.2, survey 4.1-1: what svymean says of the designs of the handWorked tests, by the name of each case.
suppressMessages(library(survey)); options(digits = 17)
show <- function(name, d, domain = NULL) { s <- if (is.null(domain)) d else d[domain, ]; s <- s[!is.na(s$variables$y), ]
  m <- tryCatch(svymean(~y, s), error = function(e) { cat(name, "stops:", conditionMessage(e), "\n"); NULL }); if (is.null(m)) return(invisible())
  cat(sprintf("%-28s p %.15g v %.15g df %g deff %.15g n %d\n", name, coef(m), vcov(m), degf(s), tryCatch(as.numeric(deff(svymean(~y, s, deff = "replace"))), error = function(e) NA), nrow(s$variables))) }
psu <- function(h, j, y, w = 1, N = NA) data.frame(h = h, j = paste(h, j), y = y, w = w, N = N)
# 1 single PSU
one <- rbind(psu("A", 1, c(1,1,0,0)), psu("A", 2, c(0,0,1,0)), psu("B", 1, c(1,1)))
for (o in c("adjust", "remove", "average", "fail")) { options(survey.lonely.psu = o); show(paste("single", o), svydesign(~j, strata = ~h, weights = ~w, data = one)) }
# weighted, two singles, two others
two <- rbind(psu("A", 1, c(1,0), 2), psu("A", 2, c(0,0), 2), psu("B", 1, c(1,0,0,0), 1), psu("B", 2, c(1,1,0,0), 1), psu("C", 1, c(1,0), 3), psu("D", 1, c(0,0), 1))
for (o in c("adjust", "remove", "average", "fail")) { options(survey.lonely.psu = o); show(paste("two singles", o), svydesign(~j, strata = ~h, weights = ~w, data = two)) }
options(survey.lonely.psu = "adjust")
# 2 fpc
f <- rbind(psu("A", 1, c(1,1,0,0), N = 8), psu("A", 2, c(0,0,1,0), N = 8), psu("B", 1, c(1,1), N = 2), psu("B", 2, c(1,0), N = 2))
show("fpc psus, B whole", svydesign(~j, strata = ~h, weights = ~w, fpc = ~N, data = f))
f$N <- 2; show("fpc both whole", svydesign(~j, strata = ~h, weights = ~w, fpc = ~N, data = f))
g <- rbind(psu("A", 1, c(1,0,0,0), 5, 20), psu("B", 1, c(1,1,0), 4, 12))
show("fpc persons", svydesign(~1, strata = ~h, weights = ~w, fpc = ~N, data = g)); show("no fpc persons", svydesign(~1, strata = ~h, weights = ~w, data = g))
# 3 two stages
t2 <- data.frame(h = "A", j = rep(1:3, each = 4), k = rep(1:6, each = 2), y = c(1,1,0,0, 1,0,0,0, 0,0,0,0), w = rep(c(2,1,1), each = 4))
show("two stages", svydesign(~j + k, weights = ~w, data = t2)); show("first stage alone", svydesign(~j, weights = ~w, data = t2))
show("second stage alone", svydesign(~k, weights = ~w, data = t2))
# 4 domain in some PSUs
d <- rbind(psu("A", 1, c(1,0), 2), psu("A", 2, c(1,0,0,0), 1), psu("A", 3, c(1,1), 1), psu("A", 4, c(0,0,1), 1)); d$dom <- d$j %in% c("A 1", "A 2")
show("domain, 2 of 4", svydesign(~j, weights = ~w, data = d), d$dom); show("rows deleted (wrong)", svydesign(~j, weights = ~w, data = d[d$dom, ]))
# domain in one stratum of two
d2 <- rbind(psu("A", 1, c(1,0), 1), psu("A", 2, c(0,0), 1), psu("B", 1, c(1,1), 1), psu("B", 2, c(1,0), 1)); show("domain = stratum A", svydesign(~j, strata = ~h, weights = ~w, data = d2), d2$h == "A")
# 5 missing outcomes
m <- rbind(psu("A", 1, c(1,0,NA), 1), psu("A", 2, c(0,0), 1), psu("A", 3, c(NA,NA), 1)); show("missing", svydesign(~j, weights = ~w, data = m))
# 6 weights
w <- rbind(psu("A", 1, c(1,0), 30), psu("A", 2, c(1,0,0,0), 10), psu("A", 3, c(0,1), 20)); show("weighted", svydesign(~j, weights = ~w, data = w))
w$n <- w$w * nrow(w) / sum(w$w); show("normalised", svydesign(~j, weights = ~n, data = w)); w$o <- 1; show("unweighted", svydesign(~j, weights = ~o, data = w))
show("weights only", svydesign(~1, weights = ~w, data = w))
# 7 df 0, 1, 2
for (k in 1:3) { x <- rbind(psu("A", 1, c(1,0,0,0)), psu("A", 2, c(1,1,0,0)), psu("A", 3, c(0,0,1,0)))[seq_len(4 * k), ]; x <- rbind(x, psu("A", 9, c(1, 1))); x$dom <- x$j != "A 9"
  des <- svydesign(~j, weights = ~w, data = x); show(paste("df", k - 1), des, x$dom); if (k > 1) { s <- des[x$dom, ]; c1 <- attr(svyciprop(~y, s, method = "xlogit"), "ci"); cat(sprintf("   xlogit %.15g %.15g\n", c1[1], c1[2])) } }
# 8 effective size below 30
e <- do.call(rbind, lapply(1:10, function(j) psu("A", j, if (j <= 5) c(1,1,1,1,0,0) else c(1,0,0,0,0,0)))); show("n 60", svydesign(~j, weights = ~w, data = e))
e <- do.call(rbind, lapply(1:10, function(j) psu("A", j, if (j <= 5) c(1,1,1,1,1,0) else c(1,0,0,0,0,0)))); show("n 60, effective 20.25", svydesign(~j, weights = ~w, data = e))
# contrasts of contrastCells.test.ts: the influence values of both means, their covariance matrix by svyrecvar
contrast <- function(name, d, a, b) { y <- d$variables$y; w <- weights(d); z <- function(k) k * w * (y - sum(w[k] * y[k]) / sum(w[k])) / sum(w[k])
  V <- svyrecvar(cbind(z(a), z(b)), d$cluster, d$strata, d$fpc); df <- degf(d[a | b, ]); diff <- sum(w[b] * y[b]) / sum(w[b]) - sum(w[a] * y[a]) / sum(w[a]); se <- sqrt(V[1, 1] + V[2, 2] - 2 * V[1, 2])
  cat(sprintf("%-28s diff %.15g v %.15g cov %.15g df %g p %.15g\n", name, diff, se^2, V[1, 2], df, 2 * pt(-abs(diff) / se, df))) }
k <- data.frame(h = "A", j = rep(1:3, each = 4), y = c(1,1,1,0, 1,0,0,0, 0,0,1,0), w = 1, u = rep(c(TRUE, TRUE, FALSE, FALSE), 3)); all <- rep(TRUE, 12)
contrast("part against whole", svydesign(~j, weights = ~w, data = k), k$u, all); contrast("persons", svydesign(~1, weights = ~w, data = k), k$u, all)
k2 <- rbind(k, data.frame(h = "B", j = 4, y = c(1,1,0,0), w = 2, u = c(TRUE, TRUE, FALSE, FALSE))); all <- rep(TRUE, 16)
for (o in c("adjust", "remove", "average")) { options(survey.lonely.psu = o); contrast(paste("with a single PSU,", o), svydesign(~j, strata = ~h, weights = ~w, data = k2), k2$u, all) }
