import { createHash } from 'node:crypto'
import type { Source } from '../../src/domain/layer'
import type { LockedPackage } from './lock'

export interface Product {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The day of the build, ISO. */
  readonly built: string
}

/** What readers get a part of, as a CycloneDX 1.6 document; equal builds give equal ones. */
export function sbom(
  product: Product,
  packages: readonly LockedPackage[],
  sources: readonly Source[]
): object {
  const components = [...packages.map(libraryOf), ...sources.map(dataOf)]
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([product, components]))}`,
    version: 1,
    metadata: {
      timestamp: `${product.built}T00:00:00Z`,
      component: {
        type: 'application',
        'bom-ref': `${product.name}@${product.version}`,
        name: product.name,
        version: product.version,
        licenses: licensesOf(product.licence)
      }
    },
    components
  }
}

function libraryOf({ name, version, licence, integrity }: LockedPackage): object {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name: own,
    version,
    purl,
    ...hashesOf(integrity),
    ...(licence === '' ? {} : { licenses: licensesOf(licence) })
  }
}

const dataOf = ({ id, attribution, licence, url }: Source): object => ({
  type: 'data',
  'bom-ref': `data:${id}`,
  name: id,
  description: attribution,
  licenses: licensesOf(licence),
  externalReferences: [{ type: 'distribution', url }]
})

function hashesOf(integrity: string): object {
  const [, digits = ''] = /^sha512-(\S+)/.exec(integrity) ?? []
  if (digits === '') return {}
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(digits, 'base64').toString('hex') }] }
}

/** SPDX's id, its expression, or plain words. */
function licensesOf(licence: string): object[] {
  if (/ (?:OR|AND|WITH) /.test(licence))
    return [{ expression: licence.replace(/^\((.*)\)$/, '$1') }]
  return [{ license: / /.test(licence) ? { name: licence } : { id: licence } }]
}

/** Of version 8, made from the text alone (RFC 9562, section 5.8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32)
  ].join('-')
}
