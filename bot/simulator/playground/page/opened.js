// Marks the person on whose phone the link out of Telegram was pressed.

const opener = localStorage.getItem("browser-of");
for (const button of document.querySelectorAll("button[name=person]")) {
  button.classList.toggle("likely", button.value === opener);
  if (button.value === opener) button.focus();
}
