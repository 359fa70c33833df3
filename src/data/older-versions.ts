import versions from 'virtual:older-versions'

/** What has changed since each version of the data that was recorded: comes with a link that carries one. */
export const OLDER_VERSIONS = versions
