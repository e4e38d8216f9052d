import type { Dataset } from "#core/dataset/dataset.ts";
import { refused, type Read } from "#core/dataset/readFile.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { fetchManifest } from "#data/fetch/fetchManifest.ts";
import { storedEditions } from "#data/fetch/lastGoodEdition.ts";
import { loadWaves, mayBeOutdated } from "./loadWaves.ts";
import { withRetries } from "./withRetries.ts";

/** Why the data are not those that the address asks for. */
export type Instead = "edition-withdrawn" | "edition-unknown" | "last-good";

export type LoadedData =
  | { readonly kind: "ready"; readonly dataset: Dataset; readonly instead: Instead | null }
  /** `transient`: the network may answer differently later. */
  | { readonly kind: "failed"; readonly refusal: Refusal; readonly transient: boolean };

type Chosen =
  | { readonly kind: "manifest"; readonly manifest: Manifest; readonly instead: Instead | null }
  | Extract<LoadedData, { kind: "failed" }>;

async function readOrFault(
  read: () => Promise<Read<Manifest>>,
): Promise<Read<Manifest> & { readonly transient?: true }> {
  try {
    return await withRetries(read);
  } catch (error) {
    if (error instanceof FetchFault) return { ...refused(error.refusal), transient: true };
    throw error;
  }
}

/** The current edition, or the last good one that this browser kept. */
async function chooseCurrent(base: string, current: ReturnType<typeof readOrFault>): Promise<Chosen> {
  const read = await current;
  if (read.kind === "ok") return { kind: "manifest", manifest: read.value, instead: null };
  const kept = await storedEditions.load(base);
  if (kept !== null) return { kind: "manifest", manifest: kept, instead: "last-good" };
  return { kind: "failed", refusal: read.refusal, transient: read.transient === true };
}

/** A frozen edition, unless it has been withdrawn or is not there: then the current one. */
async function chooseEdition(base: string, edition: string): Promise<Chosen> {
  const current = readOrFault(() => fetchManifest(base));
  const { fetchEdition } = await import("#data/fetch/fetchEdition.ts");
  const frozen = await readOrFault(() => fetchEdition(base, edition));
  const now = await current;
  const isWithdrawn =
    now.kind === "ok" && now.value.editions.some((one) => one.edition === edition && one.state === "withdrawn");
  if (frozen.kind === "ok" && !isWithdrawn) return { kind: "manifest", manifest: frozen.value, instead: null };
  if (
    !isWithdrawn &&
    frozen.kind === "refused" &&
    (frozen.transient === true || frozen.refusal.code !== "missing-file")
  )
    return { kind: "failed", refusal: frozen.refusal, transient: frozen.transient === true };
  const chosen = await chooseCurrent(base, current);
  if (chosen.kind === "failed" || chosen.manifest.edition === edition) return chosen;
  return { ...chosen, instead: isWithdrawn ? "edition-withdrawn" : "edition-unknown" };
}

/**
 * Reads what an embed shows.
 * @param base address of the data folder, with a final slash
 * @param edition `live` or the id of an edition
 */
export async function loadDataset(base: string, edition: string): Promise<LoadedData> {
  const isLive = edition === "live";
  const chosen = isLive
    ? await chooseCurrent(
        base,
        readOrFault(() => fetchManifest(base)),
      )
    : await chooseEdition(base, edition);
  if (chosen.kind === "failed") return chosen;
  let dataset = await loadWaves(base, chosen.manifest, false);
  if (mayBeOutdated(dataset)) {
    const fresh = isLive ? await readOrFault(() => fetchManifest(base, { pastCache: true })) : null;
    dataset = await loadWaves(base, fresh?.kind === "ok" ? fresh.value : chosen.manifest, true);
  }
  const [first] = dataset.missing;
  if (dataset.waves.length === 0 && first !== undefined)
    return { kind: "failed", refusal: first.refusal, transient: first.refusal.code === "unreachable" };
  if (isLive && chosen.instead === null) void storedEditions.save(base, dataset.manifest);
  return { kind: "ready", dataset, instead: chosen.instead };
}
