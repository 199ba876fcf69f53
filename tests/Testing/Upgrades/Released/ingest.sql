SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE ingest.__migrations (
    migration_id character varying(150) NOT NULL,
    product_version character varying(32) NOT NULL
);
CREATE TABLE ingest.aliases (
    url text NOT NULL,
    article_id uuid NOT NULL
);
CREATE TABLE ingest.articles (
    article_id uuid NOT NULL,
    url text NOT NULL,
    latest_fetch integer NOT NULL,
    alias_of uuid,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE ingest.entries (
    entry_id uuid NOT NULL,
    feed_id uuid NOT NULL,
    article_id uuid,
    title text,
    published_at timestamp with time zone NOT NULL,
    discovered_at timestamp with time zone NOT NULL
);
CREATE TABLE ingest.feeds (
    feed_id uuid NOT NULL,
    url text NOT NULL,
    normal_url text NOT NULL,
    site_url text,
    title text,
    outlet text,
    language text,
    tags text[] NOT NULL,
    status text NOT NULL,
    paused boolean NOT NULL,
    last_error text,
    failures integer NOT NULL,
    last_polled_at timestamp with time zone,
    next_poll_at timestamp with time zone NOT NULL,
    poll_every interval,
    poll_interval interval NOT NULL,
    lease_until timestamp with time zone,
    etag text,
    last_modified text,
    body_hash bytea,
    created_at timestamp with time zone NOT NULL,
    body_at timestamp with time zone,
    entry_gap interval,
    hub text,
    moved_polls integer DEFAULT 0 NOT NULL,
    moved_since timestamp with time zone,
    moved_to text,
    newest_at timestamp with time zone,
    said_interval interval,
    skip_days integer DEFAULT 0 NOT NULL,
    skip_hours integer DEFAULT 0 NOT NULL,
    topic text,
    update_base timestamp with time zone,
    validators_lie boolean DEFAULT false NOT NULL,
    host text GENERATED ALWAYS AS (lower("substring"(url, '://(?:[^/?#@]*@)?([^/?#]+)'::text))) STORED NOT NULL,
    pushed_until timestamp with time zone
);
CREATE TABLE ingest.hosts (
    host text NOT NULL,
    next_at timestamp with time zone NOT NULL,
    crawl_delay interval
);
CREATE TABLE ingest.hub_subscriptions (
    feed_id uuid NOT NULL,
    hub text NOT NULL,
    topic text NOT NULL,
    secret text NOT NULL,
    state text NOT NULL,
    expires_at timestamp with time zone,
    due_at timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    attempts integer NOT NULL,
    last_error text
);
CREATE TABLE ingest.pages (
    article_id uuid NOT NULL,
    "fetch" integer NOT NULL,
    final_url text NOT NULL,
    hash bytea NOT NULL,
    html_gzip bytea,
    text jsonb
);
CREATE TABLE ingest.passages (
    article_id uuid NOT NULL,
    "fetch" integer NOT NULL,
    host text NOT NULL,
    state text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    traceparent text,
    linked_to text,
    trace_id text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    attempts integer NOT NULL,
    last_error text,
    entry jsonb,
    feed_id uuid,
    replays integer NOT NULL,
    fetched_at timestamp with time zone,
    outcome text,
    reason text,
    alias_of uuid,
    settled_at timestamp with time zone,
    stages jsonb NOT NULL,
    replay_id uuid,
    outlet text
);
CREATE TABLE ingest.replays (
    replay_id uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    articles integer NOT NULL
);
CREATE TABLE ingest.revisits (
    article_id uuid NOT NULL,
    host text NOT NULL,
    fetched_at timestamp with time zone NOT NULL,
    visits integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    etag text,
    last_modified text
);
CREATE TABLE ingest.robots (
    origin text NOT NULL,
    rules text,
    expires_at timestamp with time zone NOT NULL
);
INSERT INTO ingest.__migrations VALUES
	('20261123094840_Initial', '10.0.15'),
	('20261124020224_FeedEngine', '10.0.15'),
	('20261124030715_FeedPushedUntil', '10.0.15'),
	('20261125142829_PushedOutlet', '10.0.15');
INSERT INTO ingest.aliases VALUES
	('http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 'b7c0a95b-7817-5501-a18c-5c1786e153bb'),
	('http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd');
INSERT INTO ingest.articles VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', 1, NULL, '2026-11-28 03:20:48.530169+00'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', 1, NULL, '2026-11-28 03:20:50.279599+00');
INSERT INTO ingest.entries VALUES
	('8269ddb7-2ce7-5b77-a37c-d9e724bd6483', '1b855f10-b435-523c-b400-a1da0600c417', 'b7c0a95b-7817-5501-a18c-5c1786e153bb', 'Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland', '2026-11-12 06:40:00+00', '2026-11-28 03:20:48.530169+00'),
	('8d9c0ce7-c4b8-5daf-b072-ee3bd5019644', '4b580ec9-3420-5ea7-ad1c-b4b3fa3f6e7e', 'c71a34f8-f0c9-5e09-849a-00486e13b4dd', 'Horror on the Baltic: Fire Rips Through Ferry, Three Dead', '2026-11-12 08:10:00+00', '2026-11-28 03:20:50.279599+00');
INSERT INTO ingest.feeds VALUES
	('1b855f10-b435-523c-b400-a1da0600c417', 'http://127.0.0.1:8090/baltic-wire/feed.xml', 'http://127.0.0.1:8090/baltic-wire/feed.xml', 'http://127.0.0.1:8090/baltic-wire/', 'Baltic Wire', 'Baltic Wire', 'en', '{sample-newsroom}', 'active', false, NULL, 0, '2026-11-28 03:20:48.530169+00', '2026-11-28 07:28:15.819464+00', NULL, '04:00:00', NULL, '"56689098b2952dd4d8acf1ab"', 'Sat, 28 Nov 2026 03:19:58 GMT', '\x56689098b2952dd4d8acf1ab0131ed2bc3e1402a9734baece2a386ce16b43e48', '2026-11-28 03:20:48.254813+00', '2026-11-28 03:20:48.530169+00', '3 days 00:06:40', NULL, 0, NULL, NULL, '2026-11-18 15:30:00+00', '00:05:00', 0, 0, 'http://127.0.0.1:8090/baltic-wire/feed.xml', NULL, false, DEFAULT, NULL),
	('4b580ec9-3420-5ea7-ad1c-b4b3fa3f6e7e', 'http://127.0.0.1:8090/global-desk/feed.xml', 'http://127.0.0.1:8090/global-desk/feed.xml', 'http://127.0.0.1:8090/global-desk/', 'Global Desk', 'Global Desk', 'en', '{sample-newsroom}', 'active', false, NULL, 0, '2026-11-28 03:20:50.279599+00', '2026-11-28 07:03:56.993562+00', NULL, '04:00:00', NULL, '"64bbdca3d2713c8f7202a1a7"', 'Sat, 28 Nov 2026 03:19:58 GMT', '\x64bbdca3d2713c8f7202a1a7bb1a5e8b56186a533f01df340a02921134e52312', '2026-11-28 03:20:50.271459+00', '2026-11-28 03:20:50.279599+00', '4 days 05:22:00', NULL, 0, NULL, NULL, '2026-11-17 20:20:00+00', '01:00:00', 0, 0, 'http://127.0.0.1:8090/global-desk/feed.xml', NULL, false, DEFAULT, NULL);
INSERT INTO ingest.hosts VALUES
	('127.0.0.1:8090', '2026-11-28 03:20:48.903778+00', NULL);
INSERT INTO ingest.pages VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, 'http://127.0.0.1:8090/baltic-wire/ferry-fire-three-dead-off-gotland.html', '\xf8a7be4be834fe838d97067b2165a6ebe2ab7c2205c3f98f15fb74cbfd06a8f1', '\x1f8b0800000000000003cd59cd8edcc611beef5354e84b02cfef4292ed3187c86ab592056ba5857761c10802a3862c9295697633ddcd194d1401429037f0d5bee59227c8dd815f444f1254376776465ac75adb40e2cb7ac8eefafdaaea2b2afdcd8367a7575f5d9c41ed1b951da5f20714ea6a9e904ee40161911da50d7984bc46ebc8cf93ce97c38f93ed638d0dcd9315d3ba35d627901bed49fb79b2e6c2d7f382569cd330fc18006bf68c6ae87254349f8a10cf5e5176555b2228080b600d255b025c18b4053c2af087bfbbe59bd7df3cdde87fffc3d5d86828c9da0d98b28447c62bd405fc15eea3f29cc373b6948ea3d403130b72b9e5d6b3d17b5646c52d995611144c05ac6bea2d5858b324309d07b322abb9aa3d180dbea6de8093ce1a8bf0253bdf298435fb1aee4c8fb7e28c86e0c3205cb95c53c1ae865383cec3a34e9c73c8c548a2a0582fc1929a27396aa3394795406da99c27b5f7ed6c3c9e1e7f349a8c26a3e9ece3c92793f122783b5cb3a571306628260fbdb83394380e4d590eab189d9124f6500d2a4f56a3a704fca6a579826dab384709cfd83af7e18b462510c2384ff6427b1baba81889946d1a5a6b5ab27e334f4c3513a57b6940eb395774f359c79ebe9624ee5dd837e9660562fa3b89fef908bb59cbff35a8de35b7b36acfcc5f1359efeae2062bba95b6b636de8cdcaa128131ae378053151ffec919694f2f8f0092df07052f7c3283a0c2cdc66397d7d4e0c8d82a198433016d33489ed2da9df4500b6f1a647da63dfbcdb3f242eceda5fc2a61091aa4852ad641f22fc66090b88fb99dd0ff2dd8a25de8e9a25b2876351562d9f1e4f8de703a1d4e8faf261fcfee4c6693c98793e3d964727dfedc145cf27b1d67fd0475d5f549221d9f62e76b639319fce10800402021ff5da7fc82aca065b07d11fac80c9227cc0eaeb05990ad92f0f2d511c01fa3aae6bda1708dd970b3edfd178ba22d87e03ba782f199ad50f35f029c7bc37666edf7b5238057d1c908d94bcab74997546c43b0a4cddad8c2ed82b0ff1620b9303becc8bb9adb9675f0b9f7d69de43939c70b450f8d7d68492cf1b6a35d9ab600bef4265fd64635c9d1aba3741c7128c5ea378ab28529362f4ba3fd6cfa51fb623c1ddd8547646cc5387064b9fcb4c1179109cceedcb3d47cdaa0ad58cfb0f3e695c615e0cbf8646805a9b3a9a5e6d5283766c9f47281f9b2b2a6d3c5ec03a2f2553a8e4a8fd271cf52447d769416bc825ca173f3245e4dc01a996205a33255026819870a1732064fc3099764699b3d27e81c41bce4c01b68085d67096ab306d359706485cd003b39598ce02bd3418e5ab891ae08367228af8d9c410fa837e0b9a1513a6eb374d1796f7426b16e3da052e9b87f04db77cfb4da80264906dacdee7d3a2e78d5b331b25be7642a0ee3a3244b71fb5899cabcff904eb2fb274fae1e9fc2f3c75f9ca563cc8ed29088bd109d23eba0e0fd653e414fce8bb85b5d7b6a6cc1b9bbf5bd53d2dea282b34ee6cfadafdf57982fe192f0d6371f1a0bae5b48192cc846c3c71a5759c42459198cc83a3b4afb12de25cf1bbb9131d71e3cf9faeb25e74b49682c6101ce515a4fdf3ab49b29bf9837a7e37a7a5833bd0a99e749767f0329f6843136dadba060afc34a68e0fb7f41ea5a29970355522249363d86a76645721a64120c200c01383bbb4ac7726b57069dda09a851e85faaf83a6f1ff40f2fe50f2c36400db28aa99173379d3d35ed06841b5f1f1b77b210955c7596b2949b0a9ccd6f476200959f2709c44528f9e4de24819aa4b3cd93bb77264926e2730c833cbbaae9ed61cc7150cb5a05a6dc26541e9f7455e7fce8309ab9a5827d925d8801333847eb112e8d7188767cb01cf5d1dcd31e7e88a7374141fa6a806a7679f5ecf4f3cf9e3d3987dfee09fc1dbc79fd0d1cd090355982252b4505c876763c05d67feaec4f92931ebc082d3a47ba22db63d6212bd61594d63410279a74e85826ff9d9e088bb9aa3beb0adc84562caebc1befc11efbd92a77c1fadcd27a8f0a39d21e100a76de927390a352d2eea7d3d1dd636847cd480e3fa74293a88c2623b4c6b1045b7cec3cdc9948804c4322049ce97c2d591647d805f724e73d9d84c71e6a2c4051e97740400ff7a23a39bd46074547028feb821f5c0bde8deec17e3c44883646efe2f2e6f5b7129a902011d9b3c51c2d14942f832af6e05a2b3de7cf1de74bb5015f5bd3557538ba22ed5905723378f3fabb988253d334a8657a9d29d670e92dea421ac300d6b5014558b870db92cb3b02d9238208288dfdb1ec8ee0cdeb6fcf8df307b043a788da8833b9880a6d036b499a29cbd19bd7df6d7dbdb6221ae96bf4911b2b6cc845715db05a960c6b14b8da58af36b0a0d25882bb80dbf8ef2ebb9adb10ba050960bd595380ea75564670e2965219010831bc9da301b89ac01b558025a97ab26e262e3e97035a1b0fb61352de09fc3ce575f84e002576caeffbf51929ce4d2bf723f8be64b7d8042bc34fd1786184a782c6152a58a00b84e501da1ffe66d606bc31cb08c5be6abd81dab8963daa8089ed679700077d0dae113c140e14812c51b7019128d4894de7249045288301609ecbc00f310acab6422d55bc07c980c7d00416a48cae0235db36c9c819e0096b1a00426e9a56689778142c7b546c346328a090938e9597e7c793c99d58dcd24151a47f3299ec557e00d7b34ec027d0f60e649e84161120820d2b263788c547e16dc5abe08ea02e8c4bf6c224694576e3ebfed506d02d05d6a13a42f67ba3030863b43c7a6a48fb83206c4be01c457043705234aca50dc552d903f1da88539509688c5d4c343d20e759c7d3db68f7fdb5a7b6d2654c599224bd26d542d1d9ad4fa1458f404c5973df721a5348a5d24e8523948ed8dc68f9499e732195f858afc4942a9a72d2076b3380a5366b0de8e0f2b3cf077b1eb187b5e95421dd571ec9b0e19d1063032afbe121ed54faac3bacc7dca8a2b7aa67126f932fc795366599645f84fa13bf171bd8e7319f820cd9fec5e78896149c937751ec3533f158c952714836e256b6a376373292362e6b591c713f4a5bfa1d2edb6e736f139771cf3785793a2e76bcb3318130d5c7d9b9f4af5d3b10ea928eebe32cedd4a1b2db7d0d314a0d2d3b72436f868e56a4fb2f440f08a5728c5282f09e3d44e88559132e4961874b37fbfdd3a604840ebd45d64345b822375cb1d2dcb9de8ca781658403a2ec395a876b193f2b72f0653c2a482ad93a69b73fdb92852c154347386c58d3d0a35abaa16977f1d82d1d10dee78a30d6991c94f1a7254e8f9d47bde8d4617ad371c8e9dbb9d5b4768abc0ffb607d1c0aefdc582d621fb2eaf3db6667d28e604db4ec0980e31733584b9509b8a596302cda01197daa42f3337629c28c1ec125571aba368c67e9f8d7cae3b65b1adb64695821b33361e090b26ebbed07bd40ca93fecb7cfc210e86e3db6db857b1b70647a13befc7fd6e551ae3c98a6bdfff33ec0efbff1630802b548ab51e8174f3063d5946050d6e4046ea8260fbd1a6180827c5221786612c585a5bf69e7468fb71ecf6eb5e2b7d2b7ada66a96b50a9ecaa6627c359911f007b07d255a4ff6f5b63cf5222afdf0d47e14b54ec784efc4ae46a70d8c86909ac3546fa6954b355baeb069e6ce392ec4afe843d6baf9b585e61be49b28bf83f6fbdce8db5f19b92932568f723c2ad0d110fa13d4ac7fdd79571fca7a2ff009ff693b93b1a0000', NULL),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, 'http://127.0.0.1:8090/global-desk/ferry-fire-sweden-poland.html', '\x86d80abcd511432fdf5e8e6b66367ffe9cf6fef89e0f2d7a543b6280b95d259a', '\x1f8b0800000000000003cd59cd72dbc811befb297ae12a1f760982e4fa970651257b65ad12afec9268bb92cb5603d324261cccc0330352bce751f226a9bc57aa07007f24395bb253892f2230e8eef9fabf6794fe204ce1b73541e92b953d48f90714eae52c221d7fb88aa0b6b490d7b3c82ca7507a5fbb699298653dac28d1ee61c43c84227b9056e4118a12ad233f8b3eccdfc4cfa3247b907ae91565bf1a6b8d05a3c19704af5079594ce18db40497b276302fad699625bc216bb7037e25825f0805c470a64c8e0a7e21b74a9356dc835449bd024b6a1615a88d9605aa084a4b8b59c430a749329e3c1b8e86a3e178fa7cf462942c839458905b250bde255e484bb1db90201dd746a11643d63fa0de8b47e5c96af414015b6a16615d2b59a0974627d6b99fae2b154180358b0ea0de070d89214be9ad585b5393f5db6075de3482c2684fdacf22b45e168aeea675d2d3ef1aab43864348776fc0d00f18beda55778b17e40a2b6b36d7c1262d574da656041bb2042ba91409402d603206a9ffd65812b02949033b0a726b5604a6f160d664b55c961e3037680520d4e81ce9255908ae05875249bd84853515bc0fbe056fe02a387b7837d0c6aa0380df1a44776e212b5cd2bd36a94be3cdd0ad977708ec42615a37b992ae24f1bb9747ae9f8c264fe3f1381e4fe6a3e7d3f1683a1afd35447710c471328bacc98d77074c520bba1ec0c228653603a8f03a0eb0e3dad25ad266aad02e298849bad4cf8dd842a1d0b959e4a45eb6e129e4ba5ff4a6ced146d9bc6cac13b81dc0855953959385f164008c1352ec12e6a1324ba9a3ec4a2e35480d09fcc9489d2698a58990eb1b9245cc20c846d94ec01f5b35ca8e6a0a6690362a4b95dc0b79b831568928fbc43fede6fcf988246f9cd4e45c94bdea9ebe40e8a928a36c4e45f90582b514645c947d0cbf7ba28461ddd63ab784a2b04d95bb7beafdaba92828fcc8e2e7c6bc3c307bd1290b17b47147345f5d11ee76586d9c0f8d63dc2f92f6761bb785e8eb5b459a94e35b9b5546348a628ef8287bb53d6c2670e571b180185257a3be0130165cf2b394530af8991fbe9052d9ad68e63e555196262c393bde8093c845d9e4c9cf1308cf4754d9080a5355a47dbffe6523c65dd2dec83657a2957a1965699d5dd51c2ac192caac294deaacdde60d16941bb3ea37097fe71be93dd9a3b5f7527bb2e4fcd1ea5ba95724cef50d8c0bb96c2cf54036759c2b53acda021265a9ac96e06c71bfc207a8fc2c8a928ca517183a49362f091c2198c502ce8c0f751712b8f2a65841e04d9303f2f0d2581e1ceaecffd97b06c115fc2c5d09af0d3a0f670d0b722805077d5f2387ecab162ec149638d45f8289d6f140e60237d098fc793fde62ea02f2c6d5848c0360047da038290ce5b720e0a540ad0c3783c7c32817a580d99f813094dbc650b19a1364eb2d958c7c6c3e3111bc854c442c099c69760164111e9827ae6c009e71e4a14a068e1e14ce0bffeee56bce5d3763ba6dea003d110d7f68badfee73f5c89951eec05072796465583437bb0106d8cded92575de1abdcc4ede5ebd83cbd3935fa69026ddda3d6a62dbc639e7500bb231d7ea304ec60b6c94efbaf925b9a221785d4a5ac0e587b7a757f0eec31ce63d31bc616256892b91dab6d509cef582ac366d416f613f7af87c3219bd64af86d8626b74b5ae400b828a55b092f4e0dae4fddcc862a5b6e0bbc2c7a46bd25eaa30840e82c4f1cb36825ef78ac0a9921aaebc452d72b2cb016c4a038a50b820c1b61af13011c4c0c2d82f05e7103ad4bf19e78f32079d22aadb54616654682bd870dc99c562d841eb75dfa369c1fa127d605b28acc8b5229b809e4b9b350a5c69ac575bc869612cc113c03e8c76ccae947530634e9c77de6c2864dc3eb88670e2569ce0219e5b53378e06e04a026f94004bb5b19eac9bf6aa7e6222ad8d07dba836f91176c1016d70dcd02f3835383e2765f4d2318c2e69e1c258210b782b350d00b9cad7a8b790a323c1817326b65a6248a0a04c23db809a8c468fdbe4e61e822cfdc5687490f93befbc6bd8831c23de01726c719908f6c54a2a496ed0262085af4bb90ef662b735be34567a490e684d76ebcbeed316d0ad3836766116ccd7810f5e941a109c474fdcb6f6f94955f6264c91d0841077a690a8a0222131e0704dce67839c7d00a6b1a069e314710bda45a3424fce034f3c2b86c424c334a1aa4ba8db7d2fce8df7a66adb5fc98afa52bae9bef5cd3744c7ddecb442a98ebb9e95da7fb90187eedb35f2f79c131ff9790a2f26cf7aeadb4c965819116569f938bb6c5f80b95d9a948fb34352e98915287ffe3e2b19e30afa7d336625b5f8bc96cec7dca2f4d297a41deb5093975eae89a7ea0ef9db9e16e68dcddbe2d6b3c0b9775cfb0ed9fedb587385c52a7684b147b562944a61eda883c7f9317efa725e4a07e76d8d3dd522ac3e7b398557cc0d578430676e78dd71b3a54f0a2b2ba3b737111fc490141c40ae365a44bd16dda018f7eb3c53ffdc51d6aa1fa86f53efbf656f09d7040897bc18b67e902e8cad82948e83df6f49098b9ce7373f68e3894f2561e46529c4c9d52fff85d33cac000a1186928d540ab8cee604bba3ecf0ced1d9d2e7465a12f14292127145ce85c1f2b25b87b0ded6be0a2d97fc3bf9a3ecc75d6e773fa166dda56448a83064a70a73525c99761451c6fd96bbdd8f69123e67907abaf668090f6d1875c7eddd6b61949b458f9f4460cdc6cda2e75196263de77fc4d3d6ea6338fdda0556740845eabaf1014747d1c1e8dfda1b2dde36fa031b9895240e79cd33258ff23bc9fd5a27ac28a958e5e63acae0d8601de715075cb50d40066d28f45d29e7fb2bce072ed83c746fdc4127d074ed211cc7cefb23d2b0d7f406f680d9357925f7505b74dd22ac5135348b42edee5cd85b2061ee7d01bf5dc79d1414ae33b88ecf2d69c18de9c26cda326e6edc247c4f85fbe6c5c3f750a0ef8fe97f5588ef8f0c558e5a624c687df9b9c115c56b656c8fecd5e5e9c99fcf2fcea6bd8b4e77746c2bb9220727ad886ff797201d525619d7ec107c925a74de213893a83dfc2abd83576c13f4f0baa586d70a65757811c5515d333b9f0f4ba3e90798336caee746535c49dd7802d7d835b567d7bbef2d16c6f8705b576727611a6fdcf4e85226e719cec1d6345dd66fd885e8a1421e0c79f8ab993bb8d7345e911f00abe0bcb13cbfb66783dd013f9413e23389e5173e3871a3e88a0adf75fd46ae04871553f376d698aadfe55161eaedcbf686f200e5104e94824bbe087070498eec3af4acbdd6095f8a863bd2f09f957f03dbfe8b4c6a190000', NULL);
INSERT INTO ingest.passages VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', 1, '127.0.0.1:8090', 'settled', '2026-11-28 03:20:48.530169+00', '00-531f2ab72f1b8f8d93f5d9d47d333c0d-7a07bb1143250e34-01', NULL, '531f2ab72f1b8f8d93f5d9d47d333c0d', '2026-11-28 03:20:49.099892+00', NULL, 0, NULL, '{"tags": ["sample-newsroom"], "title": "Three dead in fire aboard Gdańsk–Nynäshamn ferry off Gotland", "feedId": "1b855f10-b435-523c-b400-a1da0600c417", "outlet": "Baltic Wire", "source": null, "authors": ["Liis Tamberg"], "language": "en", "feedTitle": "Baltic Wire", "publishedAt": "2026-11-12T06:40:00+00:00"}', '1b855f10-b435-523c-b400-a1da0600c417', 0, '2026-11-28 03:20:49.099892+00', 'searchable', NULL, NULL, '2026-11-28 03:20:57.080364+00', '[{"reason": null, "endedAt": "2026-11-28T03:20:49.0998941+00:00", "outcome": "fetched", "service": "ingest", "startedAt": "2026-11-28T03:20:48.8557941+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:53.6163416+00:00", "outcome": "parsed", "service": "parse", "startedAt": "2026-11-28T03:20:53.3123126+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:54.0352623+00:00", "outcome": "annotated", "service": "entity-link", "startedAt": "2026-11-28T03:20:54.0121826+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:56.9466993+00:00", "outcome": "linked", "service": "entity-link", "startedAt": "2026-11-28T03:20:56.8588491+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:57.0803642+00:00", "outcome": "indexed", "service": "search", "startedAt": "2026-11-28T03:20:57.0255839+00:00"}]', NULL, NULL),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', 1, '127.0.0.1:8090', 'settled', '2026-11-28 03:20:50.279599+00', '00-a14158506dcf5686e3e871e052feab5d-9475e28acf436710-01', NULL, 'a14158506dcf5686e3e871e052feab5d', '2026-11-28 03:20:50.33652+00', NULL, 0, NULL, '{"tags": ["sample-newsroom"], "title": "Horror on the Baltic: Fire Rips Through Ferry, Three Dead", "feedId": "4b580ec9-3420-5ea7-ad1c-b4b3fa3f6e7e", "outlet": "Global Desk", "source": null, "authors": ["Global Desk Staff"], "language": "en", "feedTitle": "Global Desk", "publishedAt": "2026-11-12T08:10:00+00:00"}', '4b580ec9-3420-5ea7-ad1c-b4b3fa3f6e7e', 0, '2026-11-28 03:20:50.33652+00', 'searchable', NULL, NULL, '2026-11-28 03:20:58.58219+00', '[{"reason": null, "endedAt": "2026-11-28T03:20:50.3365217+00:00", "outcome": "fetched", "service": "ingest", "startedAt": "2026-11-28T03:20:50.3162754+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:55.7811091+00:00", "outcome": "parsed", "service": "parse", "startedAt": "2026-11-28T03:20:54.5007826+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:55.8351524+00:00", "outcome": "annotated", "service": "entity-link", "startedAt": "2026-11-28T03:20:55.8343628+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:58.4594672+00:00", "outcome": "linked", "service": "entity-link", "startedAt": "2026-11-28T03:20:58.4333052+00:00"}, {"reason": null, "endedAt": "2026-11-28T03:20:58.5821903+00:00", "outcome": "indexed", "service": "search", "startedAt": "2026-11-28T03:20:58.5151796+00:00"}]', NULL, NULL);
INSERT INTO ingest.revisits VALUES
	('b7c0a95b-7817-5501-a18c-5c1786e153bb', '127.0.0.1:8090', '2026-11-28 03:20:49.029529+00', 0, '2026-11-28 04:20:49.029529+00', NULL, '"f8a7be4be834fe838d97067b"', 'Sat, 28 Nov 2026 03:19:58 GMT'),
	('c71a34f8-f0c9-5e09-849a-00486e13b4dd', '127.0.0.1:8090', '2026-11-28 03:20:50.33552+00', 0, '2026-11-28 04:20:50.33552+00', NULL, '"86d80abcd511432fdf5e8e6b"', 'Sat, 28 Nov 2026 03:19:58 GMT');
INSERT INTO ingest.robots VALUES
	('http://127.0.0.1:8090', 'User-agent: *
Disallow: /_edit/
Disallow: /_reset
', '2026-11-29 03:20:48.849384+00');
ALTER TABLE ONLY ingest.__migrations
    ADD CONSTRAINT pk___migrations PRIMARY KEY (migration_id);
ALTER TABLE ONLY ingest.aliases
    ADD CONSTRAINT pk_aliases PRIMARY KEY (url);
ALTER TABLE ONLY ingest.articles
    ADD CONSTRAINT pk_articles PRIMARY KEY (article_id);
ALTER TABLE ONLY ingest.entries
    ADD CONSTRAINT pk_entries PRIMARY KEY (entry_id);
ALTER TABLE ONLY ingest.feeds
    ADD CONSTRAINT pk_feeds PRIMARY KEY (feed_id);
ALTER TABLE ONLY ingest.hosts
    ADD CONSTRAINT pk_hosts PRIMARY KEY (host);
ALTER TABLE ONLY ingest.hub_subscriptions
    ADD CONSTRAINT pk_hub_subscriptions PRIMARY KEY (feed_id);
ALTER TABLE ONLY ingest.pages
    ADD CONSTRAINT pk_pages PRIMARY KEY (article_id, "fetch");
ALTER TABLE ONLY ingest.passages
    ADD CONSTRAINT pk_passages PRIMARY KEY (article_id, "fetch");
ALTER TABLE ONLY ingest.replays
    ADD CONSTRAINT pk_replays PRIMARY KEY (replay_id);
ALTER TABLE ONLY ingest.revisits
    ADD CONSTRAINT pk_revisits PRIMARY KEY (article_id);
ALTER TABLE ONLY ingest.robots
    ADD CONSTRAINT pk_robots PRIMARY KEY (origin);
CREATE INDEX ix_aliases_article_id ON ingest.aliases USING btree (article_id);
CREATE INDEX ix_entries_article_id ON ingest.entries USING btree (article_id);
CREATE INDEX ix_entries_feed_id_published_at ON ingest.entries USING btree (feed_id, published_at);
CREATE INDEX ix_feeds_created_at_feed_id ON ingest.feeds USING btree (created_at, feed_id);
CREATE INDEX ix_feeds_host ON ingest.feeds USING btree (host) WHERE (lease_until IS NOT NULL);
CREATE INDEX ix_feeds_next_poll_at ON ingest.feeds USING btree (next_poll_at) WHERE ((NOT paused) AND (status <> 'gone'::text));
CREATE UNIQUE INDEX ix_feeds_normal_url ON ingest.feeds USING btree (normal_url);
CREATE INDEX ix_hub_subscriptions_due_at ON ingest.hub_subscriptions USING btree (due_at);
CREATE INDEX ix_passages_due_at ON ingest.passages USING btree (due_at) WHERE (state = 'discovered'::text);
CREATE INDEX ix_passages_due_at1 ON ingest.passages USING btree (due_at) WHERE (state = ANY (ARRAY['fetched'::text, 'ended'::text]));
CREATE INDEX ix_passages_feed_id_fetched_at ON ingest.passages USING btree (feed_id, fetched_at);
CREATE INDEX ix_passages_fetched_at ON ingest.passages USING btree (fetched_at);
CREATE INDEX ix_passages_host ON ingest.passages USING btree (host) WHERE ((state = 'discovered'::text) AND (lease_until IS NOT NULL));
CREATE INDEX ix_passages_replay_id ON ingest.passages USING btree (replay_id) WHERE (replay_id IS NOT NULL);
CREATE INDEX ix_revisits_due_at ON ingest.revisits USING btree (due_at);
CREATE INDEX ix_revisits_host ON ingest.revisits USING btree (host) WHERE (lease_until IS NOT NULL);
ALTER TABLE ONLY ingest.entries
    ADD CONSTRAINT fk_entries_feeds_feed_id FOREIGN KEY (feed_id) REFERENCES ingest.feeds(feed_id) ON DELETE CASCADE;
ALTER TABLE ONLY ingest.pages
    ADD CONSTRAINT fk_pages_passages_article_id_fetch FOREIGN KEY (article_id, "fetch") REFERENCES ingest.passages(article_id, "fetch") ON DELETE CASCADE;
ALTER TABLE ONLY ingest.passages
    ADD CONSTRAINT fk_passages_articles_article_id FOREIGN KEY (article_id) REFERENCES ingest.articles(article_id) ON DELETE CASCADE;
ALTER TABLE ONLY ingest.revisits
    ADD CONSTRAINT fk_revisits_articles_article_id FOREIGN KEY (article_id) REFERENCES ingest.articles(article_id) ON DELETE CASCADE;
