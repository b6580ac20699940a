export { corpus, type Passage, type Split } from './corpus';
export { measure, precision, recall, type Measurement, type Tally } from './measure';
export { attackPublication, type AttackedPublication } from '../gate/testing/any-publication';
