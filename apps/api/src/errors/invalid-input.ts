import { AppError } from '@canteen/platform';
import { StandardSchemaValidationPipe } from '@nestjs/common';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
}

/** Parses every body, query and parameter by its schema; a refusal names the fields. */
export function createSchemaPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly Issue[]) =>
      new AppError('INVALID_INPUT', 'Some of what was sent is missing or not as it should be.', {
        fields: Object.fromEntries(issues.map((issue) => [pathOf(issue), issue.message])),
      }),
  });
}

function pathOf(issue: Issue): string {
  return (issue.path ?? [])
    .map((part) => String(typeof part === 'object' ? part.key : part))
    .join('.');
}
