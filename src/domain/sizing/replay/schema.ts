/** JSON Schemas of what `npm run size` reads and prints: published with the site, checked by a test. */
export { answerSchema } from './answer-schema.ts';
export { questionSchema } from './question-schema.ts';
