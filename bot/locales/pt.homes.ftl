### Várias casas numa conversa, uma casa em várias conversas, e os tópicos.

## Que casa

which-home = Em que casa?
other-home = Isso não está na casa escolhida. Será esta?
button-in-home = { $home }: { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Casa: { $name }
nameless-home = uma casa

## Todas as casas

homes-unknown = Uma casa ainda não respondeu.
homes-lost = O acesso a esta casa terminou. Conecte-a outra vez com a mesma conta.
button-connect-another = Conectar outra casa

## Conectar e desconectar

connect-another = Já há uma casa conectada. A mesma conta renova o acesso; outra conta acrescenta uma segunda casa.
linked-another = Os comandos sem nome de casa continuam a ser para { $name }. Para escolher: /homes.
disconnect-which-home = Que casa desconecto desta conversa?
button-disconnect-one = { $group }: { $name }
ask-disconnect-one =
    <b>Desconectar { $name } desta conversa?</b>
    Elimino logo as chaves de acesso. As outras casas ficam, e na própria casa não muda nada.
ask-disconnect-group =
    <b>Desconectar { $name } do grupo «{ $group }»?</b>
    Elimino logo as chaves de acesso, e lá ninguém a pode ver nem controlar mais. Na própria casa não muda nada.
homes-left = Casas que continuam conectadas aqui: { $names }.
disconnected-one-announcement = { $person } desconectou a casa { $name } deste grupo. As outras casas ficam.

## Tópicos

setting-topic = Tópico da casa
topic-bound =
    <b>A partir de agora, só falo da casa neste tópico.</b>
    O que digo por iniciativa própria chega aqui, e aqui funcionam os comandos. Para acabar com isto, escreva <code>/settings topic off</code>.
topic-free = Volto a falar da casa em todos os tópicos.
topic-none =
    <b>Falo da casa em todos os tópicos.</b>
    Num grupo com tópicos, escreva <code>/settings topic</code> no tópico que deve ficar só para a casa.
topic-elsewhere = Falo da casa noutro tópico deste grupo.
button-topic = Ir para lá
