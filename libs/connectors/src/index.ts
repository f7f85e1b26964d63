export {
  ReadFailure,
  type Account,
  type AccountProblem,
  type AccountProof,
  type Capabilities,
  type Confirmed,
  type Connector,
  type Found,
  type InboundItem,
  type IntentPicture,
  type NotAccepted,
  type Outcome,
  type PublishHooks,
  type PublishIntent,
  type Pulled,
  type HeldItem,
  type PullOptions,
  type Rejected,
  type RejectionClass,
  type Unknown,
} from './connector';
export {
  isLoopback,
  loopbackDialer,
  openDialer,
  type Dialer,
  type DialTarget,
} from './http/dialer';
export { AccountHookGate } from './hooks/account-hook-gate';
export { type HookGate, type HookHeaders } from './hooks/hook-gate';
export { hookVerifyToken, PageHookGate } from './hooks/page-hook-gate';
export { defaultLimits, type TransportLimits } from './http/transport';
export {
  ConnectorRegistry,
  createConnectors,
  createSignIns,
  type ConnectorOptions,
  type SignIns,
} from './registry';
export {
  type AccountOffer,
  type AppKeys,
  type NetworkAddresses,
  type Renewal,
  type SignIn,
  type SignInAnswer,
  type SignInQuestion,
} from './sign-in/sign-in';
export { type LimitListener, type LimitReading } from './limits';
