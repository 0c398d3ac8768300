import type { Config } from '../platform/config.js';

/** The addresses of this run, for the processes that work with them. */
export interface ServiceAddresses {
  databaseUrl: string;
  temporalAddress: string;
  smtpUrl: string;
  mailFrom: string;
  apiPort: number;
  /** Undefined: no other address than the one it listens on. */
  publicUrl: string | undefined;
  sessionSecret: string;
}

/** The whole environment of the api and worker processes; of ours they inherit nothing by chance. */
export function serviceEnvironment(config: Config, addresses: ServiceAddresses): NodeJS.ProcessEnv {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    NODE_ENV: 'production',
    DATABASE_URL: addresses.databaseUrl,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: config.temporalNamespace,
    TEMPORAL_TIME_SKIPPING: config.temporalTimeSkipping ? '1' : '0',
    SMTP_URL: addresses.smtpUrl,
    MAIL_FROM: addresses.mailFrom,
    VEKHA_DATA: config.dataRoot,
    VEKHA_HOST: config.host,
    VEKHA_PORT: String(addresses.apiPort),
    VEKHA_PUBLIC_URL: addresses.publicUrl,
    VEKHA_SESSION_SECRET: addresses.sessionSecret,
    VEKHA_LOG_LEVEL: config.logLevel,
    VEKHA_SHARDS: String(config.shards),
    VEKHA_UPLOAD_MB: String(config.uploadLimitBytes / 1024 / 1024),
  };
}
