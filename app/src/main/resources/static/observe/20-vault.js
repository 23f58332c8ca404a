/* What is kept on the device is locked with AES-256-GCM; the key is wrapped under the owner's password (PBKDF2) and, for a forgotten one,
   under a secret only the server tells its owner. Two hours after the last use the key itself is gone from the device. */
const vault = (() => {
    const ROUNDS = 310000, OPEN_FOR = 2 * 3600 * 1000, TRIES = 5, PAUSE = 30000;
    const text = new TextEncoder(), words = new TextDecoder();
    let base, key, owner, name = '', byPassword = false;

    const asked = request => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
    async function store(name, mode) {
        base = base || await new Promise((done, failed) => {
            const request = indexedDB.open('yanxun-observe', 1);
            request.onupgradeneeded = () => {
                ['vaults', 'keys', 'packs', 'sheets'].forEach(each => request.result.createObjectStore(each, { keyPath: 'id' }));
                request.result.createObjectStore('photos', { keyPath: 'id' }).createIndex('sheet', 'sheet');
            };
            request.onsuccess = () => { request.result.onversionchange = () => request.result.close(); done(request.result); };
            request.onerror = () => failed(request.error);
        });
        return base.transaction(name, mode || 'readonly').objectStore(name);
    }
    const get = async (name, id) => asked((await store(name)).get(id));
    const all = async name => asked((await store(name)).getAll());
    const remove = async (name, id) => asked((await store(name, 'readwrite')).delete(id));
    /* Written means written: only when the transaction is complete. */
    async function put(name, row) {
        const kept = await store(name, 'readwrite');
        return new Promise((done, failed) => {
            const full = () => failed(kept.transaction.error || new DOMException('full', 'QuotaExceededError'));
            kept.transaction.oncomplete = () => done();
            kept.transaction.onabort = full;
            kept.transaction.onerror = full;
            try { kept.put(row); } catch (refused) { failed(refused); }
        });
    }

    async function wrapping(secret, salt, usages) {
        const raw = await crypto.subtle.importKey('raw', typeof secret === 'string' ? text.encode(secret) : secret, 'PBKDF2', false, ['deriveKey']);
        return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, raw, { name: 'AES-GCM', length: 256 }, false, usages);
    }
    async function wrapped(data, secret) {
        const salt = crypto.getRandomValues(new Uint8Array(16)), iv = crypto.getRandomValues(new Uint8Array(12));
        return { salt, iv, box: await crypto.subtle.wrapKey('raw', data, await wrapping(secret, salt, ['wrapKey']), { name: 'AES-GCM', iv }) };
    }
    const unwrapped = async (kept, secret, extractable) => crypto.subtle.unwrapKey('raw', kept.box, await wrapping(secret, kept.salt, ['unwrapKey']), { name: 'AES-GCM', iv: kept.iv }, { name: 'AES-GCM' }, extractable, ['encrypt', 'decrypt']);

    async function opens(id, data, typed) {
        owner = id;
        key = data;
        name = (await get('vaults', id)).name;
        byPassword = typed;
        localStorage.setItem('person', id);
        await stayOpen();
    }
    let prolonged = 0;
    async function stayOpen() {
        prolonged = Date.now();
        await put('keys', { id: 'open', owner, key, until: prolonged + OPEN_FOR }).catch(() => {});
    }

    return {
        possible: () => Boolean(window.indexedDB && window.crypto && crypto.subtle),
        owner: () => owner,
        name: () => key ? name : '',
        /* Opened by its owner's password in this window, not by a key that was still about. */
        byPassword: () => byPassword,
        isOpen: () => Boolean(key),
        vaults: () => all('vaults'),

        async create(person, password, recovery) {
            const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
            await put('vaults', { id: person.id, name: person.name, password: await wrapped(data, password), recovery: await wrapped(data, recovery), failures: 0, waitUntil: 0 });
            await opens(person.id, await unwrapped((await get('vaults', person.id)).password, password, false), true);
            if (navigator.storage && navigator.storage.persist) { navigator.storage.persist().catch(() => {}); }
        },
        /* After a few wrong tries each further one waits longer; nothing is ever thrown away for it. */
        async unlock(id, password) {
            const kept = await get('vaults', id);
            const wait = Math.ceil((kept.waitUntil - Date.now()) / 1000);
            if (wait > 0 && wait < 3600) { return t('输错次数多了，请 {0} 秒后再试', wait); }
            try {
                await opens(id, await unwrapped(kept.password, password, false), true);
                await put('vaults', { ...kept, failures: 0, waitUntil: 0 });
                return '';
            } catch (wrong) {
                const failures = kept.failures + 1;
                await put('vaults', { ...kept, failures, waitUntil: failures < TRIES ? 0 : Date.now() + PAUSE * (failures - TRIES + 1) });
                return t('口令不对，请再试');
            }
        },
        /* With the secret the server told its owner, or with the old password. */
        async renew(id, secret, way, password) {
            const kept = await get('vaults', id);
            try {
                const data = await unwrapped(kept[way], secret, true);
                await put('vaults', { ...kept, password: await wrapped(data, password), failures: 0, waitUntil: 0 });
                await opens(id, await unwrapped((await get('vaults', id)).password, password, false), true);
                return true;
            } catch (wrong) { return false; }
        },
        /* Whose vault is still open on this device; the key of another time is taken away. */
        async openFor() {
            const kept = await get('keys', 'open');
            if (kept && kept.until > Date.now() && kept.until - Date.now() <= OPEN_FOR) { return kept.owner; }
            if (kept) { await remove('keys', 'open'); }
            return null;
        },
        async resume() { const kept = await get('keys', 'open'); await opens(kept.owner, kept.key, false); },
        async lock() { key = undefined; owner = undefined; await remove('keys', 'open'); },

        async seal(value) {
            if (Date.now() - prolonged > 60000) { stayOpen(); }
            const iv = crypto.getRandomValues(new Uint8Array(12));
            return { iv, box: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, value instanceof ArrayBuffer ? value : text.encode(JSON.stringify(value))) };
        },
        async bytes(row) { return crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, key, row.box); },
        async opened(row) { return JSON.parse(words.decode(await this.bytes(row))); },
        get, all, put, remove,
        async photosOf(sheet) { return asked((await store('photos')).index('sheet').getAll(sheet)); }
    };
})();
