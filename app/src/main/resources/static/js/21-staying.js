/* A form is sent without leaving its page: what is refused, expired or cannot be reached stays where it was typed. */
const person = () => document.body.dataset.person || '';
const staying = form => person() !== '' && window.fetch && form.method === 'post' && !form.target && form.closest('main') !== null;

/* Says something at the field it is about, or above the buttons. */
const say = (form, field, what) => {
    form.querySelectorAll('.refusal').forEach(said => said.remove());
    form.querySelectorAll('[aria-invalid]').forEach(marked => marked.removeAttribute('aria-invalid'));
    const template = document.getElementById('say-' + what);
    const said = template ? template.content.firstElementChild.cloneNode(true) : Object.assign(document.createElement('p'), { className: 'refusal', textContent: what });
    said.setAttribute('role', 'alert');
    const named = field && form.elements[field];
    const at = named && (named.closest ? named : named[0]);
    const sign = said.querySelector('a');
    if (sign) { sign.href = '/sign-in?to=' + encodeURIComponent(location.pathname + location.search); }
    if (at && at.closest('.field')) {
        at.closest('.field').append(said);
        at.setAttribute('aria-invalid', 'true');
        at.focus();
    } else {
        const buttons = [...form.querySelectorAll('.actions')].pop() || [...form.querySelectorAll('button:not([type=button])')].pop();
        if (buttons && form !== buttons && !form.classList.contains('actions')) { buttons.before(said); } else { form.append(said); }
    }
    said.scrollIntoView({ block: 'nearest' });
};

const sent = (form, button) => {
    const data = new FormData(form);
    if (button && button.name) { data.append(button.name, button.value); }
    const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams([...data].filter(pair => typeof pair[1] === 'string'));
    const to = button && button.hasAttribute('formaction') ? button.formAction : form.action;
    return fetch(to, { method: 'POST', body, headers: { Accept: 'text/html', 'HX-Request': 'true', 'X-Person': person() } });
};

const parsed = text => new DOMParser().parseFromString(text, 'text/html');
const alike = form => page => [...page.querySelectorAll('main form')].filter(each => each.getAttribute('action') === form.getAttribute('action'));
const fresh = () => fetch(location.href, { headers: { Accept: 'text/html' } }).then(answer => answer.text()).then(parsed);

/* Whether the same person is signed in, perhaps again; then the forms get a token that is good. */
const renewed = async () => {
    const page = await fresh();
    if (page.body.dataset.person !== person()) { return false; }
    document.body.dataset.csrf = page.body.dataset.csrf;
    document.querySelectorAll('[name=_csrf]').forEach(field => { field.value = page.body.dataset.csrf; });
    return true;
};

/* Somebody saved first: what stands there now is shown beside what was typed, and sending once more is a decision. */
const compare = async (form, sentence) => {
    say(form, null, sentence);
    const page = await fresh();
    const now = alike(form)(page)[alike(form)(document).indexOf(form)];
    if (!now) { return; }
    [...form.elements].filter(field => field.name && field.name[0] !== '_').forEach(field => {
        const there = now.elements[field.name];
        if (!there || there.length && there.tagName !== 'SELECT') { return; }
        if (field.type === 'hidden') { field.value = there.value; return; }
        if (['checkbox', 'radio', 'file'].includes(field.type) || there.value === field.value || !field.closest('.field')) { return; }
        const said = document.getElementById('say-theirs').content.firstElementChild.cloneNode(true);
        said.querySelector('output').textContent = there.value;
        field.closest('.field').append(said);
    });
};

/* The answer is a page: it takes the place of this one; files that were chosen stay chosen. */
const show = (form, text) => {
    const page = parsed(text);
    const again = alike(form)(page)[0];
    [...form.elements].filter(field => field.type === 'file' && field.files.length > 0).forEach(field => {
        const there = again && again.elements[field.name];
        if (there) { there.files = field.files; }
    });
    document.title = page.title;
    document.querySelector('main').replaceWith(page.querySelector('main'));
    window.htmx && htmx.process(document.querySelector('main'));
    const wrong = document.querySelector('main [aria-invalid=true]');
    if (wrong) { wrong.focus(); } else { scrollTo(0, 0); }
};

const leave = to => {
    const target = new URL(to, location.href);
    const here = target.pathname + target.search === location.pathname + location.search;
    location.assign(target);
    if (here) { location.reload(); }
};

const download = async (answer, name) => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await answer.blob()), download: name });
    link.click();
};

const answered = async (form, button, answer, again) => {
    const to = answer.headers.get('HX-Redirect');
    const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/.exec(answer.headers.get('Content-Disposition') || '');
    if (answer.status === 401 && to && !to.startsWith('/sign-in')) {
        leave(to);
        return true;
    } else if (answer.status === 401) {
        if (again && await renewed()) { return answered(form, button, await sent(form, button), false); }
        say(form, null, 'expired');
    } else if (answer.ok || answer.redirected) {
        forget(form);
        forgetRest(button && button.hasAttribute('formaction') ? button.formAction : form.action);
        if (to || answer.redirected) { leave(to || answer.url); return true; }
        if (named) { await download(answer, decodeURIComponent(named[1])); } else { show(form, await answer.text()); }
    } else {
        const text = await answer.text();
        if (/<main/.test(text)) {
            const typed = snapshot(form), at = alike(form)(document).indexOf(form);
            show(form, text);
            keepRest(alike(form)(document)[at], typed);
        } else if (answer.status === 409) { await compare(form, text); } else { say(form, answer.headers.get('X-Field'), text); }
    }
    return false;
};

document.addEventListener('submit', async event => {
    const form = event.target;
    if (event.defaultPrevented || !staying(form)) { return; }
    event.preventDefault();
    let left = false;
    try {
        const button = event.submitter;
        left = await answered(form, button, await sent(form, button), true);
    } catch (unreachable) {
        say(form, null, 'unreachable');
    } finally {
        if (!left) { delete form.dataset.sent; }
    }
});
