export declare function startPostgres(options?: {
  readonly binaries?: string;
  readonly port?: number;
}): Promise<{ readonly url: string; readonly stop: () => void }>;
