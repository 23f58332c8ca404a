/* data-sum="name" shows what the number in the field of that name comes to with the others; an empty field counts as data-otherwise. */
document.addEventListener('input', event => {
    document.querySelectorAll('[data-sum="' + event.target.name + '"]').forEach(sum => {
        const typed = event.target.value.trim();
        sum.textContent = String(Math.round(100 * (Number(sum.dataset.others) + Number(typed || sum.dataset.otherwise))) / 100);
    });
});
