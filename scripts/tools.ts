/** Runs the commands of installed packages with the same Node and without a shell, so that they work alike on every system. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

/** The package that each command belongs to. */
const packages = {
  biome: '@biomejs/biome',
  knip: 'knip',
  tsc: 'typescript',
  vitest: 'vitest',
  'web-ext': 'web-ext',
  wxt: 'wxt',
} as const;

export type Tool = keyof typeof packages;

const packageSchema = z.object({ bin: z.record(z.string(), z.string()) });

/**
 * Runs a command to its end, with its output shown.
 * @param env additional environment variables
 * @returns whether it succeeded
 */
export function runTool(tool: Tool, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  return runNode([programOf(tool), ...args], env);
}

/** Runs one of our own scripts in the same way. */
export function runScript(script: string, args: readonly string[] = []): boolean {
  return runNode(['scripts/run.mjs', script, ...args]);
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

function programOf(tool: Tool): string {
  const folder = join('node_modules', packages[tool]);
  const { bin } = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const program = bin[tool];
  if (!program) throw new Error(`${packages[tool]} has no command ${tool} now.`);
  return join(folder, program);
}
