// eslint-disable-next-line
export type DB = any;
