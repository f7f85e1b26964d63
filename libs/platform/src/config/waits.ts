/** Every wait of the system, in milliseconds. */
export interface Waits {
  sweepEvery: number;
  leaseFor: number;
  probeAfter: readonly number[];
  importEvery: number;
  hintPause: number;
  checkChannelEvery: number;
  renewLease: number;
  checkpointEvery: number;
  witnessEvery: number;
  witnessSilentAfter: number;
  retentionEvery: number;
  standingEvery: number;
  escalateAfter: number;
  gatherMailFor: number;
  screenAheadEvery: number;
  deadManEvery: number;
  deadManGrace: number;
  sendAgainAfter: number;
  retryAfter: number;
  pollWithoutRedisEvery: number;
  connectTimeout: number;
  totalTimeout: number;
  uploadTimeout: number;
  gateToWrite: number;
  stopWithin: number;
}

const second = 1_000;
const minute = 60 * second;

/**
 * The waits of a test or proof are divided; these never fall under a floor, because they measure
 * the machine and the network, which do not become faster with the divisor, or because a machine
 * that looks more often does nothing else.
 */
const floors = {
  sweepEvery: 0.2 * second,
  importEvery: 3 * second,
  checkpointEvery: 1 * second,
  screenAheadEvery: 5 * second,
  deadManEvery: 0.5 * second,
  leaseFor: 5 * second,
  connectTimeout: 1 * second,
  totalTimeout: 3 * second,
  uploadTimeout: 5 * second,
  gateToWrite: 2 * second,
  stopWithin: 5 * second,
  renewLease: 10 * second,
};

/**
 * The one table of waits.
 * @param divisor 1 in use; larger makes everything happen sooner, for tests.
 */
export function waitsDividedBy(divisor: number): Waits {
  const wait = (ms: number, floor = 1): number => Math.max(Math.round(ms / divisor), floor);
  return {
    /** How often every worker looks for due work, whatever the queue says. */
    sweepEvery: wait(1 * second, floors.sweepEvery),
    /** How long a claim on due work holds unless renewed, which a live worker does in thirds. */
    leaseFor: wait(20 * second, floors.leaseFor),
    /** When an unknown outcome is looked up in the account's own timeline, counted from the send. */
    probeAfter: [wait(5 * second), wait(30 * second), wait(2 * minute), wait(10 * minute)],
    /** How often the comments of a channel are fetched. */
    importEvery: wait(1 * minute, floors.importEvery),
    /** The shortest time between readings that the network hints at. */
    hintPause: wait(5 * second),
    /** How often a channel's token and permissions are checked. */
    checkChannelEvery: wait(24 * 60 * minute),
    /** How long a renewal of a token holds off another; longer than one request may take. */
    renewLease: wait(2 * minute, floors.renewLease),
    /** How often a practice's log gets a signed checkpoint if it grew; half of the minute allowed. */
    checkpointEvery: wait(30 * second, floors.checkpointEvery),
    /** How often a checkpoint is handed to the witnesses, and to one that did not take it. */
    witnessEvery: wait(1 * minute),
    /** How long a witness may be silent before people are told. */
    witnessSilentAfter: wait(60 * minute),
    /** How often a practice's records are looked over for what is older than it is kept. */
    retentionEvery: wait(24 * 60 * minute),
    /** How often accounts, people and what was published are checked against the rules of the day. */
    standingEvery: wait(24 * 60 * minute),
    /** How long a life-safety comment may stay unopened before the next contact is told. */
    escalateAfter: wait(5 * minute),
    /** How long what is no alarm is gathered before it is mailed, so that it comes in one letter. */
    gatherMailFor: wait(1 * minute),
    /** How often what is due soon is read by the rules, before hundreds may stand at the gate at once. */
    screenAheadEvery: wait(10 * second, floors.screenAheadEvery),
    /** How often the dead man's switch looks for what is due and has not ended. */
    deadManEvery: wait(15 * second, floors.deadManEvery),
    /** How late something may be before the dead man's switch speaks up. */
    deadManGrace: wait(30 * second),
    /** How soon a post is tried again that could not be sent: well within the half minute allowed. */
    sendAgainAfter: wait(20 * second),
    /** How long to wait before work that failed in a repeatable way is done again. */
    retryAfter: wait(1 * minute),
    /** How often screens re-read while Redis is away and nothing can be announced. */
    pollWithoutRedisEvery: wait(10 * second),
    /** How long a connection to a network or mail server may take to open. */
    connectTimeout: wait(5 * second, floors.connectTimeout),
    /** How long one request to a network or mail server may take in all. */
    totalTimeout: wait(30 * second, floors.totalTimeout),
    /** How long one upload of an image may take in all. */
    uploadTimeout: wait(2 * minute, floors.uploadTimeout),
    /** The longest time between the gate's commit and the first byte; past it the send is dropped. */
    gateToWrite: wait(5 * second, floors.gateToWrite),
    /** How long a stopping process waits for work in hand. */
    stopWithin: wait(20 * second, floors.stopWithin),
  };
}
