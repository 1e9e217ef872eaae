/** The form of a register's file as a JSON Schema, for editors and for others' programs. Made out of the schema that files are checked with. */
import { z } from 'zod';
import { registerSchema } from '@/data/model/schema';

/** Where it is published, within the project. */
export const registerFormFile = 'docs/register/register.schema.json';

/** The text of that file. What no field can tell by itself, ids and times that have to fit each other, is not in it. */
export function registerForm(): string {
  const schema = z.toJSONSchema(registerSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'A register of Ambtsbadge' }, null, 2)}\n`;
}
