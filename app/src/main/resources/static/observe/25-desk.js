/* One window writes. Another one that wants to go on asks the first to keep what it has and to step back; one that sleeps is passed over. */
const desk = (() => {
    let release = null;
    const channel = window.BroadcastChannel ? new BroadcastChannel('observe') : null;
    const possible = Boolean(navigator.locks);
    const pause = time => new Promise(done => setTimeout(done, time));

    const hold = options => new Promise(answer => {
        navigator.locks.request('observe-' + vault.owner(), options, lock => {
            if (!lock) { answer(false); return undefined; }
            return new Promise(done => { release = done; answer(true); });
        }).catch(() => { release = null; elsewhere(); });
    });
    async function wait(times) {
        for (let time = 0; time < times; time += 1) {
            if (await hold({ ifAvailable: true })) { return true; }
            await pause(200);
        }
        return false;
    }
    function leave() {
        if (release) { release(); }
        release = null;
    }

    if (channel) {
        channel.onmessage = async event => {
            if (!release || event.data !== vault.owner()) { return; }
            await records.settle();
            leave();
            elsewhere();
        };
    }
    return {
        holds: () => !possible || release !== null,
        take: async () => !possible || release !== null || wait(3),
        async takeOver() {
            if (channel) { channel.postMessage(vault.owner()); }
            if (!await wait(15)) { await hold({ steal: true }); }
        },
        leave
    };
})();
