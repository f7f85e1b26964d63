import { contractStage, type ContractNetwork } from './contract-bench';
import { describeDoubts } from './doubt-contract';
import { describeEditing } from './edit-contract';
import { describePublishing } from './publish-contract';
import { describeReading } from './reading-contract';

/** What every connector promises, run against the sandbox networks as a program of their own. */
export function describeConnectorContract(given: ContractNetwork): void {
  const stage = contractStage(given);
  describePublishing(stage);
  describeEditing(stage);
  describeDoubts(stage);
  describeReading(stage);
}
