/**
 * class-transformer's @Type asks Reflect for a design type. The client never transforms classes, it
 * only validates, so an empty answer is enough and saves the reflect-metadata package (5 kB).
 */
const reflect = Reflect as typeof Reflect & { getMetadata?: () => unknown };
reflect.getMetadata ??= () => undefined;
