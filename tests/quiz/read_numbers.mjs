// One line in: a fact as it is published, and what somebody types. One line out: the problem, or the option.
import { createInterface } from 'node:readline';
import { rangeOf, readNumber } from '../../docs/assets/quiz/asking/number.js';

for await (const line of createInterface({ input: process.stdin })) {
  const { fact, typed } = JSON.parse(line);
  const read = readNumber(typed, fact.quantity);
  console.log(JSON.stringify(typeof read === 'number' ? { option: rangeOf(read, fact, fact.quantity) } : { problem: read }));
}
