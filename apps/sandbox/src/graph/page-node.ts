import { type Page } from '../state/state';
import { renderNode, type FieldTable, type FieldTree } from './fields';
import { type Viewer } from './viewer';

const nothing = () => undefined;

const category = { id: '2260', name: 'Doctor' };

/** How each field of a Page is made. */
export function pageTable(viewer: Viewer): FieldTable<Page> {
  return {
    name: (page) => page.name,
    username: (page) => page.handle,
    category: () => category.name,
    category_list: () => [category],
    link: (page) => `${viewer.world.publicUrl}/pages/facebook/${page.handle}`,
    about: () => 'A sandbox Page. Nothing here is public.',
    access_token: (page) => viewer.pageToken(page),
    tasks: (page) => viewer.tasks(page),
    fan_count: () => 412,
    followers_count: () => 431,
    is_published: () => true,
    is_verified: () => false,
    verification_status: () => 'not_verified',
    overall_star_rating: nothing,
    rating_count: () => 0,
    can_post: () => true,
    has_added_app: (page) => page.subscriptions.size > 0,
    is_webhooks_subscribed: (page) => page.subscriptions.size > 0,
    website: nothing,
    phone: nothing,
    emails: nothing,
    location: nothing,
    picture: nothing,
  };
}

/** Renders a Page; `requested` null gives Facebook's default fields. */
export function renderPage(viewer: Viewer, page: Page, requested: FieldTree | null) {
  return renderNode('Page', pageTable(viewer), ['name'], page, requested);
}
