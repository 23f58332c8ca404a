/* Small behaviours the pages ask for with data- attributes. Every page also works without them. */
document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; event.detail.isError = false; }
});
document.addEventListener('htmx:beforeOnLoad', event => {
    const form = event.detail.elt.closest('form');
    if (event.detail.xhr.status === 401 && form) { event.preventDefault(); say(form, null, 'expired'); }
});
document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['X-XSRF-TOKEN'] = document.body.dataset.csrf;
});

/* A second press of the same button sends nothing: the first one is on its way. */
document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.method === 'post') {
        form.dataset.sent = 'yes';
        if (!staying(form)) { setTimeout(() => delete form.dataset.sent, 4000); }
    }
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

/* Says how many fields were filled in or changed, so that an edited form counts only what was touched. After a refusal the page no longer knows. */
const touched = field => field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
    : field.type === 'file' ? field.files.length > 0
    : field.tagName === 'SELECT' ? [...field.options].some((option, at) => option.selected !== (option.defaultSelected || at === 0 && !field.multiple && ![...field.options].some(each => each.defaultSelected)))
    : field.value !== field.defaultValue;
document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented || form.querySelector('.error')) { return; }
    const named = [...form.elements].filter(field => field.name && !['hidden', 'submit', 'button'].includes(field.type) && touched(field)).map(field => field.name);
    const said = form.querySelector('[name=_typed]') || form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: '_typed' }));
    said.value = new Set(named).size;
});

/* Filters apply as soon as they change; unfolded on a phone they wait, so that several can be set at once. */
document.addEventListener('change', event => {
    const form = event.target.closest('form[data-filter]');
    if (form && event.target.name && !form.querySelector('.fold-switch:checked')) { form.requestSubmit(); }
});

/* data-print prints, data-copy copies, data-fill fills the sign-in form of the demo region. */
document.addEventListener('click', event => {
    const button = event.target.closest('[data-print],[data-copy],[data-fill],[data-back]');
    if (!button) { return; }
    if ('print' in button.dataset) { window.print(); }
    if ('back' in button.dataset) { history.back(); }
    if (button.dataset.copy) { navigator.clipboard && navigator.clipboard.writeText(button.dataset.copy); }
    if (button.dataset.fill) {
        const [login, password] = button.dataset.fill.split('\n');
        document.querySelector('[name=login]').value = login;
        document.querySelector('[name=password]').value = password;
        document.querySelector('[name=login]').form.requestSubmit();
    }
});

/* A long list of boxes to tick is narrowed by what is typed above it; what is ticked stays. */
document.addEventListener('input', event => {
    const list = document.getElementById(event.target.dataset.narrows);
    if (list) {
        list.querySelectorAll('label').forEach(label => { label.hidden = !label.textContent.includes(event.target.value.trim()) && !label.querySelector(':checked'); });
    }
});
document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.dataset && event.target.dataset.narrows) { event.preventDefault(); }
});
