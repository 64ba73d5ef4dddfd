// Everything a visitor does goes to the server as one small JSON object; what came of it arrives by the stream.

import { notice } from "./notices.js";

export async function act(what, details = {}) {
  let complaint;
  try {
    const answer = await fetch("act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ act: what, ...details }),
    });
    if (answer.ok) return true;
    complaint = (await answer.json()).error;
  } catch {
    complaint = "The playground does not answer. Is it still running?";
  }
  notice(complaint);
  return false;
}
