/* Keeps the observation page on the device: it opens from here, with or without a network. What is handed in never passes through a cache. */
const edition = 'EDITION';
const shell = 'SHELL';
const codes = 'CODES';

self.addEventListener('install', event => {
    event.waitUntil((async () => {
        const cache = await caches.open(edition);
        await Promise.all(shell.map(async address => {
            const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-cache' });
            if (!answer.ok || answer.redirected) { throw new Error(address); }
            await cache.put(address, answer);
        }));
        cache.add(codes).catch(() => {});
        await self.skipWaiting();
    })());
});

self.addEventListener('activate', event => {
    event.waitUntil((async () => {
        const names = await caches.keys();
        await Promise.all(names.filter(name => name.startsWith('observe-') && name !== edition).map(name => caches.delete(name)));
        await self.clients.claim();
    })());
});

self.addEventListener('fetch', event => {
    const address = new URL(event.request.url);
    const kept = shell.includes(address.pathname) || address.pathname === codes;
    if (event.request.method !== 'GET' || address.origin !== self.location.origin || !kept) { return; }
    event.respondWith((async () => {
        const cache = await caches.open(edition);
        const found = await cache.match(address.pathname);
        if (found) { return found; }
        const answer = await fetch(event.request);
        if (answer.ok && !answer.redirected) { cache.put(address.pathname, answer.clone()); }
        return answer;
    })());
});
