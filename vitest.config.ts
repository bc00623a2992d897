import { defineConfig } from 'vitest/config';

const project = (name: string) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 600_000 } });

export default defineConfig({
  test: {
    projects: [project('unit'), project('content'), project('site'), project('servers')],
    coverage: { provider: 'v8', include: ['src/{locale,domain,model,formats,check,cli,policy,worker}/**/*.ts'] },
  },
});
