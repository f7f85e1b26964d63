export { Networks, type SandboxPage } from './journal';
export { Person } from './person';
export { type Connected, Practice, type ReadyPost } from './practice';
export { type Stage } from './stage';
export { System } from './system';
export { becomesTrue, forEach, pause } from './waiting';
export { harmlessText } from './words';
