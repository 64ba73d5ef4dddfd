### What can go wrong: what happened (error-…), what to do (advice-…), and the sentences around them.

error-title = <b>{ $text }</b>
error-until = It is back at { $time }, in about { $wait }.
error-reference = Reference: <code>{ $reference }</code>
effect-none = The command was not carried out, and will not be later.
effect-possible = The command may still take effect. Look at the device before you try again.
span-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
span-hours = { $hours } h { $minutes } min
span-days = { $days } days

remedy-try-again = Try again
remedy-connect-again = Connect again
remedy-tell-me = Tell me when it is back
remedy-open-settings = Open settings

error-bad-request = Legrand's service did not understand me.
advice-bad-request = This is a fault of mine, not yours. Trying again will not help; please tell whoever runs this bot the reference below.

error-sign-in-lost = Legrand no longer accepts the sign-in of this chat.
advice-sign-in-lost = Third party access may have been switched off in the official app, under Account. Switch it on again there, then connect again here. Your settings stay.

error-not-permitted = The sign-in does not allow this kind of device.
advice-not-permitted = When you connect again, allow everything that is listed. If it is listed already, your account may not be the owner of the home.

error-out-of-calls = The calls to Legrand's service are used up for now.
advice-out-of-calls = Legrand allows only so many in a given time. Switches on the wall and the official app still work. Until then I do not ask by myself.

error-not-found = Legrand's service does not find that any more.
advice-not-found = The device or the home may have been replaced or renamed. I have looked at your home anew; please try again.

error-home-offline = Your home has lost its internet connection.
advice-home-offline = Please look at the router and at the gateway's light at home. Switches on the wall still work.

error-not-acceptable = Legrand's service did not accept the way I asked.
advice-not-acceptable = This is a fault of mine, not yours. Please tell whoever runs this bot the reference below.

error-module-silent = The device did not answer in time.
advice-module-silent = It may be far from the gateway, or without power. I have asked twice; please look at it, then try again.

error-wrong-values = The device does not take this value.
advice-wrong-values = Thermostats take 3 to 40 °C, lights and shutters 0 to 100 %, and a boost lasts 30, 60 or 90 minutes.

error-password-expired = The password of your Legrand account has expired.
advice-password-expired = Open the official Thermostat app, renew the password there, then try again here. Until then I stop asking.

error-terms-expired = Legrand's terms of use wait for your consent.
advice-terms-expired = Open the official Thermostat app, accept the terms there, then try again here. Until then I stop asking.

error-display-in-use = Somebody is using the display of the thermostat.
advice-display-in-use = I have waited and tried again. Please try once more when nobody touches the display.

error-cloud-failed = Legrand's service has an internal fault.
advice-cloud-failed = It usually passes in a few minutes. Switches on the wall still work.

error-too-fast = Legrand's service asks me to slow down.
advice-too-fast = Please wait half a minute, then try again.

error-cloud-down = Legrand's service is out of order.
advice-cloud-down = It usually comes back within the hour. Switches on the wall still work.

error-cloud-slow = Legrand's service did not answer in time.
advice-cloud-slow = Please look at the device, then try again in a minute.

error-no-network = I cannot reach Legrand's service.
advice-no-network = Its service or my own connection is interrupted. Please try again in a minute.

error-bad-answer = Legrand's service answered something I cannot read.
advice-bad-answer = It usually passes in a few minutes. Your home is not lost; please try again later.

error-key-refused = Legrand's service does not accept this bot at the moment.
advice-key-refused = Only whoever runs this bot can mend that; they have been told. You need not connect again.

error-grant-expired = The sign-in of this chat has ended.
advice-grant-expired = Legrand ends a sign-in when it was not used for long, or when it was withdrawn. Please connect again; your settings stay.

error-client-refused = Legrand does not accept this bot's registration at the moment.
advice-client-refused = Only whoever runs this bot can mend that; they have been told. You need not connect again.

error-secret-expired = Legrand's sign-in has an internal fault.
advice-secret-expired = Whoever runs this bot has been told, and I keep your sign-in. You need not connect again.

error-login-busy = Legrand's sign-in is busy.
advice-login-busy = Please wait half a minute, then try again. Your sign-in is kept.

error-login-down = Legrand's sign-in is out of order.
advice-login-down = Please try again in a few minutes. Your sign-in is kept.

error-sign-in-forged = The sign-in could not be verified.
advice-sign-in-forged = Nothing was connected. Please start again, and only with a link that you asked for yourself.

error-module-gone = That device is no longer in your home.
advice-module-gone = It was removed or paired anew, so it has a new identity. I have looked at your home anew; please choose it again.

error-unknown = Legrand's service gave an answer I do not know.
advice-unknown = Please look at the device, then try again in a minute.

## To the operators

alarm-key-refused = <b>The subscription key is refused.</b> Check BOT_ELIOT_SUBSCRIPTION_KEY and the subscription at developer.legrand.com.
alarm-client-refused = <b>The sign-in refuses this application.</b> Check BOT_ELIOT_CLIENT_ID and BOT_ELIOT_CLIENT_SECRET.
alarm-secret-expired = <b>The client secret has probably expired.</b> It lives one year. Make a new one at developer.legrand.com and set BOT_ELIOT_CLIENT_SECRET. No family needs to sign in because of this message alone.
alarm-push-refused = <b>Legrand has refused to tell of changes for three days.</b> Thermostats are still looked at now and then. Check that BOT_PUBLIC_URL can be reached from the internet, and that no other application has subscribed for the same home. The log names the homes: “not subscribed to pushes”.
