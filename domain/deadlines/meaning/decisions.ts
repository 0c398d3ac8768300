/** One of the readings a person can choose. */
export interface Option<T> {
  label: string;
  value: T;
}
/** A question met while a phrase was put together. */
export interface Asked {
  code: string;
  text: string;
  labels: string[];
}

/**
 * The open choices of one phrase. A rule that meets two readings asks here: when the answer is fixed it gets that one, else
 * the question is noted and the rule goes on with what is common to all. Reading the phrase again with the answer fixed
 * gives the reading of that choice.
 */
export class Decisions {
  readonly asked: Asked[] = [];

  constructor(readonly fixed: ReadonlyMap<string, number> = new Map()) {}

  choose<T>(code: string, text: string, options: readonly Option<T>[], otherwise: T): T {
    const answer = this.fixed.get(code);
    const chosen = answer === undefined ? undefined : options[answer];
    if (chosen) return chosen.value;
    if (!this.asked.some((question) => question.code === code)) {
      this.asked.push({ code, text, labels: options.map(({ label }) => label) });
    }
    return otherwise;
  }

  /** A question only a person can answer in their own words. */
  ask(code: string, text: string): void {
    this.choose(code, text, [], null);
  }
}
