import { ruleById } from '@canteen/guidance';
import { aside, counted, type KindsOf, type Sentences, type Told } from './told';

type Kinds = KindsOf<
  | 'practice'
  | 'member'
  | 'session'
  | 'channel'
  | 'policy'
  | 'interest'
  | 'media'
  | 'consent'
  | 'standing'
  | 'notice'
  | 'log'
>;

/** Entries about the practice, its people, its channels and its rules. */
export const practiceSentences: Sentences<Kinds> = {
  'practice.created': (told) => `The practice ${told.text('name')} was made in Canteen.`,
  'practice.demo-history': () =>
    'The history of this practice was generated for demonstration. Nothing in it happened.',
  'practice.master-key-changed': (told) =>
    `The master key was changed: ${counted(told.count('items'), 'key')} and ${counted(told.count('tokens'), 'token')} were closed anew.`,
  'member.invited': (told) =>
    `${told.who} invited ${told.text('name')} as ${roles(told.list('roles'))}.`,
  'member.joined': (told) => `${told.who} chose a password and joined.`,
  'member.changed': (told) =>
    `${told.who} changed the roles of ${told.text('name')} from ${roles(told.list('from'))} to ${roles(told.list('to'))}.`,
  'member.link-renewed': (told) =>
    `${told.who} gave ${told.text('name')} a new link to set a password.`,
  'member.password-replaced': (told) =>
    `${told.who} chose a new password by a link sent to their e-mail address.`,
  'member.second-factor-added': (told) => `${told.who} added an authenticator app for signing in.`,
  'member.second-factor-removed': (told) =>
    `${told.who} removed the authenticator app of ${told.text('name')}.`,
  'member.confirmed': (told) => `${told.who} confirmed: ${told.word('what')}.`,
  'member.passkey-added': (told) => `${told.who} added a passkey for signing in.`,
  'member.passkey-removed': (told) => `${told.who} removed one of their passkeys.`,
  'member.ended': (told) => `${told.who} ended the membership of ${told.text('name')}.`,
  'session.started': (told) => `${told.who} signed in.`,
  'session.ended': (told) => `${told.who} signed out.`,
  'channel.connected': (told) => `${told.who} connected ${told.text('name')} on ${told.network}.`,
  'channel.checked': (told) => `The access to ${told.network} was checked and stands.`,
  'channel.lapsed': (told) => `A channel on ${told.network} lost its access${told.code}.`,
  'channel.disconnected': (told) =>
    `${told.who} disconnected ${told.text('name')} on ${told.network}.`,
  'channel.privacy-reviewed': (told) =>
    `${told.who} looked at the privacy settings of ${told.text('name')} on ${told.network}.`,
  'policy.changed': (told) =>
    `${told.who} changed the policy to version ${told.count('version')}: ${told.list('changed').join(', ') || 'nothing in it'}.`,
  'policy.paused': (told) => `${told.who} paused everything: ${told.text('reason')}`,
  'policy.resumed': (told) =>
    `${told.who} ended the pause; ${told.count('released')} of ${counted(told.count('asked'), 'held post')} may go out.`,
  'interest.declared': (told) =>
    `${told.who} declared an interest of ${told.text('holder')}: ${told.text('organisation')}.`,
  'interest.ended': (told) => `${told.who} ended an interest in the register.`,
  'media.added': (told) => `${told.who} added a picture.`,
  'consent.recorded': (told) =>
    `${told.who} recorded consent ${told.text('reference')} of somebody who is pictured.`,
  'consent.withdrawn': (told) =>
    `${told.who} recorded that consent ${told.text('reference')} was withdrawn; ${counted(told.count('stopped'), 'post')} that used it came back.`,
  'standing.found': (told) =>
    `The daily check found something${ofWhom(told)}: ${ruleTitle(told)}${aside(told.text('rule'))}.`,
  'standing.gone': (told) =>
    `What the daily check had found${ofWhom(told)} is gone: ${ruleTitle(told)}${aside(told.text('rule'))}.`,
  'notice.sent': (told) =>
    told.text('result') === 'sent'
      ? `A notice went to ${told.member('member')} by e-mail.`
      : `A notice to ${told.member('member')} could not go by e-mail${aside(told.word('result'))}.`,
  'log.exported': (told) =>
    told.text('scope') === 'entry'
      ? `${told.who} exported the proof of entry ${told.text('of')}, ${told.is('words') ? 'with its words' : 'without words'}.`
      : `${told.who} exported ${exportedPart(told)} (${counted(told.count('entries'), 'entry', 'entries')}).`,
  'log.export-broken-off': (told) =>
    `The file in which ${told.who} exported ${exportedPart(told)} broke off: something in it was erased while it was being written. Export it again.`,
  'log.verified': (told) =>
    told.is('ok')
      ? `${told.who} verified the log: ${counted(told.count('checked'), 'entry', 'entries')}, nothing was altered.`
      : `${told.who} verified the log and found ${counted(told.count('problems'), 'problem')}.`,
  'log.checkpoint-sent': (told) => {
    const reader = told.has('member') ? told.member('member') : 'the address outside the practice';
    return told.text('result') === 'sent'
      ? `Checkpoint ${told.count('checkpoint')} of the log went to ${reader} by e-mail.`
      : `Checkpoint ${told.count('checkpoint')} of the log could not go to ${reader} by e-mail.`;
  },
  'log.key-changed': (told) =>
    `The key that signs the log was changed from ${told.text('from')} to ${told.text('to')}.`,
};

function exportedPart(told: Told): string {
  if (told.text('scope') === 'selection') return 'one thread';
  return told.text('scope') === 'period' ? `the log from ${told.text('of')}` : 'the log';
}

function ruleTitle(told: Told): string {
  return ruleById(told.text('rule'))?.title.toLowerCase() ?? 'a rule of its day';
}

function ofWhom(told: Told): string {
  if (told.has('member')) return ` about ${told.member('member')}`;
  return told.has('name') ? ` about ${told.text('name')} on ${told.network}` : '';
}

function roles(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.map((name) => name.replaceAll('-', ' ')).join(', ');
}
