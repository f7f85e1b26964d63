import { type Effect, type XWebhookEffect } from './effects';
import { type State } from './state';

/** Changes the state as one effect about X's callbacks says. */
export function applyXWebhook(state: State, effect: Extract<Effect, XWebhookEffect>): void {
  const { xWebhooks, xSubscriptions } = state;
  switch (effect.type) {
    case 'x-webhook-set': {
      const { id, app, url, valid, at } = effect;
      const createdAt = xWebhooks.get(id)?.createdAt ?? at;
      xWebhooks.set(id, { id, app, url, valid, createdAt });
      return;
    }
    case 'x-webhook-removed':
      xWebhooks.delete(effect.id);
      for (const subscription of [...xSubscriptions.values()]) {
        if (subscription.webhookId === effect.id) xSubscriptions.delete(subscription.id);
      }
      return;
    case 'x-subscription-set': {
      const { id, app, eventType, userId, tag, webhookId, at } = effect;
      const createdAt = xSubscriptions.get(id)?.createdAt ?? at;
      const facts = { id, app, eventType, userId, tag, webhookId, createdAt };
      xSubscriptions.set(id, { ...facts, updatedAt: at });
      return;
    }
    case 'x-subscription-removed':
      xSubscriptions.delete(effect.id);
      return;
  }
}
