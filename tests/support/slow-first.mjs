import Sequencer from '@jest/test-sequencer';

/** So that no core is left alone with a long file at the end. */
const order = ['workflows', 'e2e', 'integration', 'unit'];
const kindOf = ({ path }) => order.findIndex((kind) => path.includes(`/tests/${kind}/`));

/** Kinds of tests from the slowest to the quickest; inside a kind as jest has it: by what it measured, or by size. */
export default class SlowFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => kindOf(one) - kindOf(other));
  }
}
