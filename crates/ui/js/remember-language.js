// The language switch is links. A link followed keeps the place on the page.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    if (location.hash) link.hash = location.hash;
  });
}
