import { type RuleCases } from '../../testing/cases';

export const emojiOveruseCases: RuleCases = {
  rule: 'accessibility.emoji-overuse',
  objects: [
    { text: '🚨🚨🚨🚨 FLU 💉💉💉' },
    { kind: 'post', text: '🚨🚨🚨🚨 FLU 💉💉💉' },
    { kind: 'post', text: '✅ Book ✅ Come ✅ Done ✅ Thanks' },
    { kind: 'post', text: 'Flu 💉 clinic 🏥 this 📅 Saturday ⏰ come 🙏' },
    { text: 'Flu 💉 clinic 💉 this 💉 Saturday 💉' },
  ],
  accepts: [
    { text: 'Flu clinics are open 😊' },
    { kind: 'post', text: 'Flu clinic this Saturday 😊' },
    { kind: 'post', text: 'Thanks all 💙🙏' },
    { kind: 'reply', text: 'Thanks Iris! Same time next year for your booster then 😊' },
  ],
};
