export { type Effect, SandboxProgram } from './testing/sandbox-program';
