const firstPause = 5_000;
const longestPause = 300_000;

/**
 * Runs once: after a pause that grows with every attempt, when the connection comes back, or when the returned function is called.
 * @param attempt how many have failed before, from 0
 */
export function retryLater(run: () => void, attempt: number): () => void {
  const go = (): void => {
    window.clearTimeout(timer);
    window.removeEventListener("online", go);
    run();
  };
  const timer = window.setTimeout(go, Math.min(firstPause * 2 ** attempt, longestPause));
  window.addEventListener("online", go);
  return go;
}
