'use strict';
/* The Chinese sentence is its own key; the page carries the others. */
const words = JSON.parse(document.body.dataset.words || '{}');
const t = (sentence, ...parts) => (words[sentence] || sentence).replace(/\{(\d)}/g, (_, at) => parts[at] === undefined ? '' : parts[at]);

/* h('button.primary', { onclick: … }, 'text'): an element, its properties, what is in it. */
function h(kind, properties, ...inside) {
    const [tag, ...classes] = kind.split('.');
    const element = document.createElement(tag || 'div');
    if (classes.length) { element.className = classes.join(' '); }
    Object.entries(properties || {}).forEach(([name, value]) => {
        if (value === null || value === undefined || value === false && !name.startsWith('aria-')) { return; }
        if (name.startsWith('on')) { element.addEventListener(name.slice(2), value); }
        else if (name === 'value') { element.value = value; }
        else if (name === 'checked' || name === 'selected') { element[name] = value; }
        else { element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : value); }
    });
    element.append(...inside.flat(3).filter(each => each !== null && each !== undefined && each !== false));
    return element;
}

const newId = () => crypto.randomUUID ? crypto.randomUUID()
    : '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
const two = number => String(number).padStart(2, '0');
const minuteSecond = t => two(Math.floor(t / 60000)) + ':' + two(Math.floor(t / 1000) % 60);
/* The one time zone the country keeps, whatever the device thinks. */
const here = moment => new Date(moment + 8 * 3600000).toISOString();
const clockTime = moment => here(moment).slice(11, 19);
const dayOf = moment => here(moment).slice(0, 10);

/* One sentence at the foot of the page, with one thing to do about it. */
let noticeTimer;
function tell(sentence, action, label) {
    const notice = document.getElementById('notice');
    clearTimeout(noticeTimer);
    notice.replaceChildren(h('span', {}, sentence), action ? h('button', { type: 'button', onclick: () => { notice.replaceChildren(); action(); } }, label) : h('button', { type: 'button', onclick: () => notice.replaceChildren() }, t('知道了')));
    noticeTimer = setTimeout(() => notice.replaceChildren(), action ? 9000 : 7000);
}

/* Asks before something that cannot be undone. */
function ask(title, body, label, deed) {
    const dialog = h('dialog.card', { 'aria-label': title }, h('h2', {}, title), body,
        h('div.actions', {}, h('button.primary', { type: 'button', onclick: async () => { if (await deed() !== false) { dialog.close(); } } }, label), h('button', { type: 'button', onclick: () => dialog.close() }, t('取消'))));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}

function save(name, text, type) {
    const link = h('a', { href: URL.createObjectURL(new Blob([text], { type: type || 'application/json' })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
