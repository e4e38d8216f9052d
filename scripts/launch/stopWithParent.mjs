/**
 * Ends this process, as SIGTERM would, when the process that started it has ended.
 * npm passes a signal to the shell between it and us, which dies of it and tells nobody.
 */
export function stopWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}
