// The forms on the page of an API endpoint: send the JSON that was typed and show what comes back.

for (const form of document.querySelectorAll("form.tt-try")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = form.querySelector("[role=status]");
    const answer = form.querySelector("pre");
    try {
      const response = await fetch(location.href, {
        method: form.dataset.method,
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": form.dataset.token },
        body: form.elements.body.value,
      });
      const text = await response.text();
      said.textContent = `${response.status} ${response.statusText}`;
      try {
        answer.textContent = JSON.stringify(JSON.parse(text), null, 2);
      } catch {
        answer.textContent = text;
      }
      answer.hidden = false;
    } catch (error) {
      said.textContent = String(error);
    }
  });
}
