export * from './access/acting';
export { WORK_HANDLERS, type WorkHandler, type WorkResult } from './work/work-handler';
export { WorkRunner } from './work/work-runner';
export { type Announcement, Notices } from './notices/notices';
