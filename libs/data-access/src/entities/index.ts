export * from './comment.entity';
export * from './connect.entity';
export * from './consent.entity';
export * from './identity.entity';
export * from './log.entity';
export * from './post.entity';
export * from './practice.entity';
export * from './sealed.entity';
