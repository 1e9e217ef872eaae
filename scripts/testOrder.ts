/** In which order test files begin. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose tests take long, though they are short: vitest knows only the sizes of files where it never ran before. */
const long = ['gallery', 'fire', 'fireInPage', 'faults', 'recycling', 'importTrouble', 'spots', 'neighbours', 'dev'];

/**
 * Tests in browsers first, as a process keeps its browsers only from one such file to the next; of these the longest, so that at the
 * end none is waited for alone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

function place({ project, moduleId }: TestSpecification): number {
  if (project.name !== 'e2e') return 2;
  return long.some((name) => moduleId.endsWith(`/${name}.test.ts`)) ? 0 : 1;
}
