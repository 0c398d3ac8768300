/** Tells a person, in Russian lines, what is being brought up and how long each step took. */
export interface Report {
  say(line: string): void;
  step<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/** A report of plain lines, for a terminal and for a log alike. */
export function lineReport(write: (line: string) => void): Report {
  const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} с`;
  return {
    say: write,
    async step(name, work) {
      const started = performance.now();
      try {
        const result = await work();
        write(`✓ ${name} (${seconds(started)})`);
        return result;
      } catch (error) {
        write(`✗ ${name} (${seconds(started)})`);
        throw error;
      }
    },
  };
}

/** Lets a line through at most every `ms`; long work tells more often than a person can read. */
export function atMostEvery(ms: number, write: (line: string) => void): (line: string) => void {
  let last = -Infinity;
  return (line) => {
    if (performance.now() - last < ms) return;
    last = performance.now();
    write(line);
  };
}
