### What somebody without a right is told, and asking those who have it.

refused-stranger = As far as I can see, you do not belong to this home.
refused-paused = Nobody can change anything here until somebody takes over the home.
refused-frozen = The home is locked for now: only its owner can change something.
refused-room = That room is kept to some of you.
refused-bounds = You may choose { $lowest } to { $highest } °C.
refused-see = Your role here does not include seeing this.
refused-switch = Your role here does not include switching this.
refused-temperature = Your role here does not include setting the heating.
refused-scenes = Your role here does not include running scenes.
refused-energy = Your role here does not include seeing the energy.
refused-alerts = Your role here does not include choosing alerts.
refused-invite = Your role here does not include inviting somebody.
refused-settings = Only the owner of the home can do that, or an admin of the group while no home is connected.

asking-button = { $count ->
    [1] Ask { $first }
    [2] Ask { $first } or { $second }
   *[other] Ask { $first }, { $second } or somebody else
}
asking-asked = You asked { $people }. The answer comes here.
asking-asked-short = Asked. The answer comes here.
asking-question =
    🙋 <b>{ $asker } would like this.</b>
    { $what }.
    { $people }, is that all right?
asking-beyond = The limit for this is { $lowest } to { $highest } °C. Allowing it for longer lifts the limit there.
asking-once = Allow once
asking-hour = Allow for an hour
asking-always = Always allow
asking-no = No

asking-allowed-once = { $asker } asked: { $what }. <b>{ $by } allowed it once.</b>
asking-allowed-hour = { $asker } asked: { $what }. <b>{ $by } allowed it until { $time }.</b>
asking-allowed-always = { $asker } asked: { $what }. <b>{ $by } allowed it for good.</b>
asking-denied = { $asker } asked: { $what }. <b>{ $by } would rather not this time.</b> Nothing was changed.
asking-gone = { $asker } asked: { $what }. I cannot see that { $asker } is still here, so nothing was changed.

asking-changed = The home has changed since. Please say again what you would like.
asking-may-now = You may do that yourself now. Please try again.
asking-nobody = Nobody who could allow that is here right now.
asking-again = You have asked that already. Please wait for the answer.
asking-many = You have asked several things already. Please wait for an answer.
asking-late = That press reached me late. Please press again.
asking-own = Somebody else has to answer your question.
asking-adults = Only the owner and adults can answer that.
asking-owner-only = Only the owner can allow something for good.
