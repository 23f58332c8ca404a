import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const [folder, file, contexts] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const load = async name => import(pathToFileURL(require.resolve(name)).href);
const vc = await load('@digitalbazaar/vc');
const {DataIntegrityProof} = await load('@digitalbazaar/data-integrity');
const {cryptosuite} = await load('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const {checkStatus} = await load('@digitalbazaar/vc-bitstring-status-list');

const read = path => JSON.parse(readFileSync(path, 'utf8'));
const known = new Map([
  ['https://www.w3.org/ns/credentials/v2', read(join(contexts, 'credentials-v2.json'))],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', read(join(contexts, 'ob-3.0.3.json'))],
  ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', read(join(contexts, 'ob-extensions.json'))],
]);

async function documentLoader(url) {
  if (known.has(url)) {
    return {contextUrl: null, documentUrl: url, document: known.get(url)};
  }
  const [address, fragment] = url.split('#');
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  const document = await answer.json();
  if (!fragment) {
    // A controller document is looked at for its methods only: its @context is not processed.
    return {contextUrl: null, documentUrl: url, document: document.verificationMethod ? {'@context': 'https://w3id.org/security/v2', id: document.id, assertionMethod: document.assertionMethod} : document};
  }
  const method = document.verificationMethod.find(each => each.id === url);
  return {contextUrl: null, documentUrl: url, document: {'@context': 'https://w3id.org/security/multikey/v1', ...method}};
}

const suite = new DataIntegrityProof({cryptosuite});
const result = await vc.verifyCredential({credential: read(file), suite, documentLoader, checkStatus});
if (!result.verified) {
  console.error(JSON.stringify(result.error ?? result, (_, value) => value instanceof Error ? {message: value.message, cause: value.cause, errors: value.errors} : value).slice(0, 1500));
}
// The library reports whether the status could be read; what it says is for the caller to act on.
const withdrawn = result.statusResult?.results?.some(each => each.status) ?? true;
console.log(result.verified && !withdrawn ? 'verified' : 'refused');
