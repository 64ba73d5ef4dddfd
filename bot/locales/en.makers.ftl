### Whose cloud a home is in. Every maker has its sentences.

connect-which = <b>Which Legrand system is your home on?</b>
connect-which-group = <b>Which Legrand system is the home for the group “{ $group }” on?</b>
connect-unsure = Signing in changes nothing in your home. If one does not know it, try the other.
button-maker-other = Another system

## Netatmo

button-maker-netatmo = With Netatmo
maker-netatmo = <b>With Netatmo</b>: most homes today. You use the app Home + Control with a Netatmo account, and the boxes say “with Netatmo”.
maker-netatmo-account = Sign in with your Netatmo account.

## Eliot

button-maker-eliot = Older (Eliot)
maker-eliot = <b>Older (Eliot)</b>: earlier homes, and Smarther thermostats in the app Thermostat. You have a Legrand or BTicino account.
maker-eliot-account = Sign in with your Legrand or BTicino account.

## Alarms of the operators

alarm-push-unregistered = <b>For three days Netatmo has refused to be told where to send changes.</b> Homes are still looked at now and then. The log says why: “not registered for pushes”.
alarm-push-unsigned = <b>What came to Netatmo’s push address is not signed with the client secret.</b> It is not believed, and homes are still looked at now and then. Compare BOT_NETATMO_CLIENT_SECRET with the app at dev.netatmo.com.
alarm-push-unheard = <b>For three days nothing has come to Netatmo’s push address.</b> Homes are still looked at now and then. Check that BOT_PUBLIC_URL is reached from the internet over https on port 443, and that /push/ leads to the bot.
