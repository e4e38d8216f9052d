/**
 * Tells the person at the terminal something. Always on stderr: stdout belongs to the command that is started.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
