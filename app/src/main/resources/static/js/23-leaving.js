/* Who uses this browser is left for the observation page. Signing out takes it away, locks what is kept on the device and wipes the drafts. */
if (person()) { stored(store => store.setItem('person', person())); }

const locked = () => new Promise(done => {
    setTimeout(done, 1500);
    try {
        const request = indexedDB.open('yanxun-observe');
        request.onupgradeneeded = () => request.transaction.abort();
        request.onerror = done;
        request.onsuccess = () => {
            const work = request.result.transaction('keys', 'readwrite');
            work.objectStore('keys').delete('open');
            work.oncomplete = () => { request.result.close(); done(); };
        };
    } catch (none) { done(); }
});

document.addEventListener('submit', async event => {
    const form = event.target, to = form.getAttribute('action');
    if (to === '/sign-in') { stored(store => store.removeItem('person')); }
    if (to !== '/sign-out') { return; }
    event.preventDefault();
    stored(store => {
        Object.keys(store).filter(key => key.startsWith('draft:' + person() + ':')).forEach(key => store.removeItem(key));
        store.removeItem('person');
    });
    await locked();
    form.submit();
});
