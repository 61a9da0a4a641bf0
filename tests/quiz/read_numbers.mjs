// One line in: a fact as it is published, what somebody types, and the day. One line out: the problem, or the option.
import { createInterface } from 'node:readline';
import { sorted } from '../../docs/assets/quiz/asking/number.js';

for await (const line of createInterface({ input: process.stdin })) {
  const { fact, typed, today } = JSON.parse(line);
  console.log(JSON.stringify(sorted(typed, fact, fact.quantity, today)));
}
